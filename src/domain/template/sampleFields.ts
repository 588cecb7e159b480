import type { Field } from './schema';

/** A small form with every type of question; used by tests only. */
export const FIELDS: readonly Field[] = [
  { id: 'name', label: 'Name', type: 'line', required: true },
  { id: 'level', label: 'Level', type: 'choice', choices: ['low', 'high'], required: true },
  {
    id: 'why',
    label: 'Why so high',
    type: 'text',
    required: true,
    when: { field: 'level', is: 'high' },
  },
  { id: 'note', label: 'Note', type: 'text' },
  { id: 'start', label: 'Start', type: 'datetime', required: true },
  { id: 'end', label: 'End', type: 'datetime', required: true, notBefore: 'start' },
  { id: 'day', label: 'Day', type: 'day' },
  { id: 'sure', label: 'Sure?', type: 'yes-no' },
  {
    id: 'steps',
    label: 'Steps',
    type: 'list',
    row: 'step',
    required: true,
    columns: [
      { id: 'what', label: 'What', type: 'line' },
      { id: 'due', label: 'Due', type: 'day' },
    ],
  },
];
