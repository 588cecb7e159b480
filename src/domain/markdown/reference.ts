import type { MaturityModel } from '../maturity/schema';
import type { SampleCompany } from '../page/sampleCompany';
import type { Fact } from '../page/sources';
import { figureText } from '../page/worked';
import type { Glossary, Resource } from '../reference/schema';
import { resourceLine } from '../reference/words';
import type { Address } from './checklist';
import { blocks, codeText, listText, quoted, tableText } from './write';

/** The glossary as one table. `address` takes a page's path under docs/ without ending. */
export function glossaryText({ terms }: Glossary, address: Address): string {
  const rows = terms.map(({ term, also = [], means, not, source, link }) => [
    [term, ...also].join(', '),
    [means, not === undefined ? '' : `Not this: ${not}`].join(' ').trim(),
    [
      ...(link === undefined ? [] : [`[${link.words}](${address(link.page)})`]),
      ...(source === undefined ? [] : [`[${source.words}](${source.url})`]),
    ].join('; '),
  ]);
  return tableText(['Term', 'Means', 'Read'], rows);
}

/** One outside reading, with our verdict or the sentence that we have not read it. */
export function resourceText(resource: Resource, address: Address): string {
  const { title, url, other, link, checked } = resource;
  return [
    `[${title}](${url}). ${resourceLine(resource)}.`,
    resource.read
      ? `${resource.says} Our verdict: ${resource.verdict}`
      : `Not yet read by us. ${resource.known}`,
    `Last checked ${checked}.`,
    ...(other === undefined ? [] : [`[${other.words}](${other.url}).`]),
    ...(link === undefined ? [] : [`In this handbook: [${link.words}](${address(link.page)}).`]),
  ].join(' ');
}

/** Every figure and name of the invented company. */
export function companyText({ label, groups, names = [] }: SampleCompany): string {
  return blocks([
    quoted(label),
    ...groups.flatMap(({ title, figures }) => [
      `### ${title}`,
      tableText(
        ['What', 'Figure'],
        figures.map(({ says, value, unit }) => [says, figureText(value, unit)]),
      ),
    ]),
    tableText(
      ['Name', 'What it does'],
      names.map(({ name, says }) => [codeText(name), says]),
    ),
  ]);
}

const SURE: Readonly<Record<Fact['sure'], string>> = {
  read: 'Read in the source.',
  computed: 'Computed by us from the source.',
  secondary: 'Second-hand: we could not read the primary.',
  own: 'No outside source.',
};

/** The facts a page cites, each with its source and how sure we are. */
export function sourcesText(facts: readonly Fact[]): string {
  if (facts.length === 0) return '';
  const items = facts.map(({ id, fact, source, url, sure }) => {
    const where = url === undefined ? source : `[${source}](${url})`;
    return `${id}: ${fact} ${where}. ${SURE[sure]}`;
  });
  return `## Sources\n\n${listText(items)}`;
}

/** A maturity model's statements, by aspect and level; criteria are marked, signals are not scored. */
export function modelText({ title, version, source, license, aspects }: MaturityModel): string {
  return blocks([
    `${title}, version ${version}. After [${source.title}, ${source.version}](${source.url}) by ${source.authors}. ${license.changes}`,
    ...aspects.flatMap((aspect) => [
      `### ${aspect.title}: ${aspect.question}`,
      ...aspect.levels.map(({ level, name, summary, statements }) =>
        blocks([
          `Level ${level}, ${name}. ${summary}`,
          listText(statements.map(({ role, text }) => `${text} (${role})`)),
        ]),
      ),
    ]),
  ]);
}

/** One statement of a model, as the page that teaches it asks it; undefined when no level has it. */
export function statementText({ aspects }: MaturityModel, id: string): string | undefined {
  for (const aspect of aspects) {
    for (const { level, name, statements } of aspect.levels) {
      const found = statements.find((statement) => statement.id === id);
      if (found !== undefined) {
        return quoted(
          `Is this so with you? (${aspect.title}, level ${level}: ${name}) ${found.text}`,
        );
      }
    }
  }
  return undefined;
}
