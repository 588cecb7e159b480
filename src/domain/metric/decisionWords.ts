import { amountText, exactText, inputText, type Measure, outcomesText } from './amounts';
import type { Doubt } from './answer';
import type { Decision, InputDecision } from './decision';
import type { EstimateMetric, Input } from './schema';

/** What is decided, as far as its words need it. */
export type Decided = {
  readonly better: EstimateMetric['better'];
  readonly measure: Measure;
  /** Every input is one number. */
  readonly exact: boolean;
};

/** A label in the middle of a sentence; abbreviations keep their capitals. */
export function inSentence(label: string): string {
  return label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** Whether the decision is to gain anything at all. */
function isGain({ against }: Decision, { better }: Decided): boolean {
  return against === 0 && better === 'higher';
}

/** Two verbs for what one outcome, or many, do with the mark: `reaches 500 hours a year`. */
function verbs(
  decision: Decision,
  decided: Decided,
): { readonly met: string; readonly missed: string } {
  if (isGain(decision, decided)) {
    return { met: 'gives at least what it costs', missed: 'costs more than it gives' };
  }
  const mark = exactText(decision.against, decided.measure);
  return decided.better === 'higher'
    ? { met: `reaches ${mark}`, missed: `stays below ${mark}` }
    : { met: `stays within ${mark}`, missed: `lies above ${mark}` };
}

/** The chance of a loss, or of missing the target, as a sentence. */
export function chanceText(decision: Decision, decided: Decided): string {
  const { met, missed } = verbs(decision, decided);
  if (decided.exact) return `It ${decision.missed > 0 ? missed : met}.`;
  if (decision.missed === 0) return `Every outcome ${met}.`;
  return decision.missed === 1
    ? `Every outcome ${missed}.`
    : `In ${outcomesText(decision.missed)} it ${missed}.`;
}

/** Where an input must lie for the mark to be met: `above 5.2 hours`. */
export function conditionText({ meets, breakEven }: InputDecision, input: Input): string {
  if (breakEven === undefined) return meets === 'everywhere' ? 'at any value' : 'at no value';
  return `${meets} ${inputText(input, breakEven)}`;
}

/** What meeting the mark is called, before `as long as`: `Pays`, `Reaches 500 hours a year`. */
export function metText(decision: Decision, decided: Decided): string {
  if (isGain(decision, decided)) return 'Pays';
  const { met } = verbs(decision, decided);
  return `${met.charAt(0).toUpperCase()}${met.slice(1)}`;
}

/** The break-even of one input as a sentence: `It pays as long as hours by hand stay above 5.2 hours.` */
export function evenText(
  decision: Decision,
  one: InputDecision,
  input: Input,
  decided: Decided,
): string {
  const it = `It ${inSentence(metText(decision, decided))}`;
  const label = `“${inSentence(input.label)}”`;
  if (one.meets === 'everywhere') return `${it} at any value of ${label}.`;
  if (one.meets === 'nowhere') return `No value of ${label} alone is enough.`;
  return `${it} as long as ${label} stays ${conditionText(one, input)}.`;
}

/** A decision's inputs: what is worth most to know first, then what carries most of the doubt, then the exact ones. */
export function byWorth(decision: Decision, doubts: readonly Doubt[]): readonly InputDecision[] {
  const doubted = new Map(doubts.map(({ id, share }) => [id, share]));
  const share = ({ id }: InputDecision) => doubted.get(id) ?? -1;
  return [...decision.inputs].sort((a, b) => b.worth - a.worth || share(b) - share(a));
}

/** What to measure first and what that is worth at most, as sentences. */
export function measureText(
  { worthKnowing, inputs }: Decision,
  labels: ReadonlyMap<string, string>,
  { measure, exact }: Decided,
): string {
  if (exact) return 'Every number is exact, so there is nothing left to measure.';
  if (worthKnowing === 0) return 'No measurement would change the decision.';
  const all = `Knowing everything would be worth ${amountText(worthKnowing, measure)}`;
  const [first] = inputs;
  if (first === undefined || first.worth === 0) {
    return `No single measurement would change the decision. ${all}.`;
  }
  const label = inSentence(labels.get(first.id) ?? first.id);
  return `Measure “${label}” first: knowing it before you decide is worth up to ${amountText(first.worth, measure)}. ${all}.`;
}
