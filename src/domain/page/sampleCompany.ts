import * as z from 'zod';
import { duplicates, ID } from '../id';
import { workedText, workedValue } from './worked';

const Id = z.string().regex(ID, 'must be lower case words joined by hyphens');
const Terms = z.array(Id).min(2, 'must name at least two figures');

const Figure = z.strictObject({
  id: Id,
  value: z.number(),
  unit: z.string().min(1),
  says: z.string().min(1),
  times: Terms.optional(),
  minus: Terms.optional(),
});

const Group = z.strictObject({
  id: Id,
  title: z.string().min(1),
  figures: z.array(Figure).min(1),
});

type Figures = readonly z.infer<typeof Figure>[];
type Path = (string | number)[];
type Report = (path: Path, message: string) => void;

function checkSum(
  figure: Figures[number],
  path: Path,
  values: ReadonlyMap<string, number>,
  report: Report,
) {
  for (const sum of ['times', 'minus'] as const) {
    const terms = figure[sum] ?? [];
    const unknown = terms.filter((id) => !values.has(id));
    for (const id of unknown)
      report([...path, sum], `names "${id}", which no figure has as its id`);
    if (terms.length === 0 || unknown.length > 0) continue;
    const numbers = terms.map((id) => values.get(id) ?? 0);
    const right = workedValue(sum, numbers);
    if (right !== figure.value) {
      report([...path, 'value'], `must be ${right}, which is ${workedText(sum, numbers)}`);
    }
  }
}

/** docs/reference/harbourline.yaml: the invented company of every example. Sums are redone, so a printed figure adds up. */
export const SampleCompany = z
  .strictObject({
    kind: z.literal('sample-company'),
    name: z.string().min(1),
    label: z.string().min(1),
    groups: z.array(Group).min(1),
    /** Its commands and labels, as they stand in examples. */
    names: z.array(z.strictObject({ name: z.string().min(1), says: z.string().min(1) })).optional(),
  })
  .superRefine((company, context) => {
    const report: Report = (path, message) => context.addIssue({ code: 'custom', path, message });
    const figures: Figures = company.groups.flatMap((group) => group.figures);
    const ids = figures.map((figure) => figure.id);
    for (const id of duplicates(ids))
      report(['groups'], `two figures have the id "${id}"; rename one`);
    for (const id of duplicates(company.groups.map((group) => group.id))) {
      report(['groups'], `two groups have the id "${id}"; rename one`);
    }
    const values = new Map(figures.map((figure) => [figure.id, figure.value]));
    company.groups.forEach((group, place) => {
      group.figures.forEach((figure, row) => {
        checkSum(figure, ['groups', place, 'figures', row], values, report);
      });
    });
  });

export type SampleCompany = z.infer<typeof SampleCompany>;
