import { describe, expect, it } from 'vitest';
import howMuchOf from '../../../docs/measure/how-much-of.mdx?raw';
import { answerCoverage } from '../../domain/coverage/answer';
import { coverageReport, findingsOfCount } from '../../domain/coverage/report';
import { coverageSentence, sentenceText } from '../../domain/coverage/sentence';
import { shareText } from '../../domain/timeline/words';
import { namedRows } from '../../domain/records/rows';
import { sampleTable } from '../parts/measured/plainTable';
import { KINDS } from './kinds';

describe('the samples', () => {
  it.each([
    ['boundaries', '34 of 40 declared edges join their spans: 85 %.'],
    ['traces', '26 of 30 traces are whole: 86.7 %.'],
    ['score', 'The score is 77.73 %: good.'],
    ['supply-chain', '20 of 26 services have a current SBOM: 76.9 %.'],
    ['allocation', '43,000 of 50,000 EUR has an owner: 86 %.'],
    [
      'efficiency',
      'Of what was requested, 32.27 % is used; 68.1 % of the cost was requested and not used.',
    ],
    [
      'self-service',
      'From 22.2 % of “access to production” to 100 % of “new repository” needed no ticket; 4 tasks.',
    ],
  ] as const)('%s says: %s', (what, said) => {
    const table = sampleTable(KINDS[what].sample);
    expect(namedRows(KINDS[what].sample)).toEqual(table);
    expect(typeof namedRows(KINDS[what].template)).toBe('object');
    const options = { owner: 'owner', per: null };
    const answer = answerCoverage(what, options, { records: table, before: null });
    if (answer.state !== 'answered') throw new Error(answer.reason);
    expect(sentenceText(coverageSentence(answer.report))).toBe(said);
    expect(answer.report.excluded).toEqual([]);
  });

  it('gives the numbers that the page prints', () => {
    const report = coverageReport('count', findingsOfCount(41, 44), { before: null, goal: null });
    const [{ share, interval } = { share: null, interval: null }] = report.shares;
    const [value, low, high] = [share, interval?.low, interval?.high].map((part) =>
      shareText(part ?? NaN),
    );
    expect(howMuchOf).toContain(
      `41 of 44 are ${value}, and the truth may lie from ${low} to ${high}.`,
    );
  });
});
