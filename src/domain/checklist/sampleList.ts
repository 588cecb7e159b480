import type { Checklist, Item } from './schema';

/** A small list for tests: one item of each sort. */
export const sampleList: Checklist = {
  kind: 'checklist',
  id: 'sample',
  version: '1.0',
  title: 'Sample',
  gate: 'go-live',
  run: { label: 'Service', example: 'checkout' },
  levels: {
    question: 'Promise',
    choices: [
      { id: 'low', title: 'Low', means: 'Little.' },
      { id: 'high', title: 'High', means: 'Much.' },
    ],
  },
  questions: [
    {
      id: 'keeps-data',
      ask: 'Does it keep data?',
      answers: [
        { id: 'yes', title: 'Yes' },
        { id: 'no', title: 'No' },
      ],
    },
  ],
  groups: [
    {
      id: 'first',
      title: 'First',
      items: [
        {
          id: 'slo',
          title: 'Objective written',
          done_when: 'Target and window stand in the repository.',
          why: 'Without it nobody knows.',
          who: ['application-team'],
          minutes: 3,
        },
        {
          id: 'restore',
          title: 'Backup restored',
          done_when: 'Row counts match the source.',
          why: 'A copy nobody read is a guess.',
          who: ['data-team', 'security'],
          minutes: 5,
          blocks: true,
          only_when: { 'keeps-data': ['yes'] },
        },
      ],
    },
    {
      id: 'second',
      title: 'Second',
      items: [
        {
          id: 'region',
          title: 'Region lost',
          done_when: 'The record shows the minutes.',
          why: 'There is no time for a first try.',
          who: ['platform-team'],
          minutes: 4,
          blocks: true,
          from: 'high',
        },
      ],
    },
  ],
  renamed: { backup: 'restore' },
};

/** An item of the sample. Throws for an id it does not have. */
export function sampleItem(id: string): Item {
  const item = sampleList.groups
    .flatMap((group): readonly Item[] => group.items)
    .find((one) => one.id === id);
  if (item === undefined) throw new Error(`No such item: ${id}`);
  return item;
}
