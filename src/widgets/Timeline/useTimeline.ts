import { useDeferredValue, useMemo, useState } from 'react';
import type { DateOrder } from '../../domain/records/times';
import { answerTimeline, type TimelineQuestion } from '../../domain/timeline/answer';
import type { DateAsk } from '../../domain/timeline/dates';
import { plainTable, sampleTable } from '../parts/measured/plainTable';
import { type Background, useBackground } from '../parts/measured/useBackground';
import type { Rows } from '../parts/measured/rows';
import type { Way } from '../parts/measured/RowsField';
import type { Kind } from './kinds';
import type { TimelineResult, TimelineTask } from './timeline.worker';
import { type Options, useOptions } from './useOptions';

export type Cells = Readonly<Record<string, string>>;

/** What the reader has given, beside the options. Nothing of it is kept. */
export type Given = {
  readonly way: Way;
  readonly file: File | null;
  readonly pasted: string;
  readonly hand: readonly Cells[];
  readonly horizon: string;
  readonly order: DateOrder | null;
  readonly before: File | null;
  readonly beforeHorizon: string;
};

export const EMPTY_ROW: Cells = { subject: '', start: '', end: '' };
const NOTHING: Given = {
  ...{ way: 'file', file: null, pasted: '', hand: [EMPTY_ROW, EMPTY_ROW, EMPTY_ROW] },
  ...{ horizon: '', order: null, before: null, beforeHorizon: '' },
};

export type Timeline = {
  readonly kind: Kind;
  readonly options: Options;
  readonly given: Given;
  readonly give: (part: Partial<Given>) => void;
  readonly clear: () => void;
  readonly isSample: boolean;
  /** The name of the reader's rows, in words. */
  readonly from: string;
  /** What the result answers. */
  readonly question: TimelineQuestion;
  /** What came of them; null while something is missing. */
  readonly result: TimelineResult | null;
  readonly background: Background<TimelineResult>;
  readonly asks: readonly DateAsk[];
};

const start = () => new Worker(new URL('./timeline.worker.ts', import.meta.url));

/** The rows a reader gave, wherever they stand; null when there are none yet. */
function rowsOf(kind: Kind, { way, file, pasted, hand }: Given): Rows | null {
  if (way === 'file') return file;
  if (way === 'pasted') return pasted.trim() === '' ? null : pasted;
  const filled = hand.filter((row) => Object.values(row).some((cell) => cell.trim() !== ''));
  const columns = ['subject', 'start', 'end', ...kind.more].filter(
    (name) =>
      name === 'subject' ||
      name === 'start' ||
      name === 'end' ||
      filled.some((row) => (row[name] ?? '') !== ''),
  );
  if (filled.length === 0) return null;
  return plainTable(
    columns,
    filled.map((row) => columns.map((name) => (row[name] ?? '').trim())),
  );
}

const FROM: Readonly<Record<Way, string>> = {
  file: 'your file',
  pasted: 'your pasted rows',
  hand: 'the rows you filled in',
};

/** The reader's rows and options, and the answer to them; the sample's until there are any. */
export function useTimeline(kind: Kind): Timeline {
  const options = useOptions(kind);
  const [given, setGiven] = useState(NOTHING);
  const { way, file, pasted, hand } = given;
  const rows = useMemo(
    () => rowsOf(kind, { ...NOTHING, way, file, pasted, hand }),
    [kind, way, file, pasted, hand],
  );
  const isSample = rows === null;
  const table = useMemo(() => sampleTable(kind.sample.csv), [kind]);
  const records = rows ?? table;
  const before = isSample ? null : given.before;
  const { targets, fleet } = options;
  const [shape, scale] = [options.whatIf?.shape, options.whatIf?.scale];
  const zone = isSample || options.text.zone === '' ? null : options.text.zone;
  const horizon = isSample ? kind.sample.horizon : given.horizon;
  const order = isSample ? null : given.order;
  const beforeHorizon = given.beforeHorizon;
  const task = useMemo((): TimelineTask => {
    const whatIf = shape === undefined || scale === undefined ? null : { shape, scale };
    return {
      question: {
        ...{ as: kind.way, horizon, zone, order, targets, fleet, whatIf },
        ...{ beforeHorizon, seed: 1 },
      },
      records,
      before,
    };
  }, [kind, horizon, zone, order, targets, fleet, shape, scale, beforeHorizon, records, before]);
  const isReady = horizon !== '' && (before === null || beforeHorizon !== '');
  const isSmall = typeof records !== 'string' && !(records instanceof File) && before === null;

  const settled = useDeferredValue(task);
  const here = useMemo((): TimelineResult | null => {
    const { question, records: own, before: old } = settled;
    if (typeof own === 'string' || 'size' in own || old !== null || question.horizon === '')
      return null;
    return { answer: answerTimeline(question, { records: own, before: null }), notes: [] };
  }, [settled]);
  const background = useBackground<TimelineTask, TimelineResult>(
    start,
    isReady && !isSmall ? task : null,
  );
  const result = isSmall ? here : background.state === 'done' ? background.result : null;
  const name = way === 'file' && file !== null ? file.name : FROM[way];
  return {
    kind,
    options,
    given,
    give: (part) => setGiven((now) => ({ ...now, ...part })),
    clear: () => setGiven(NOTHING),
    isSample,
    from: isSample ? kind.sample.from : `From ${name}`,
    question: isSmall ? settled.question : task.question,
    result,
    background,
    asks: result?.answer.state === 'asks' ? result.answer.asks : [],
  };
}
