import { readChoices } from '../../domain/delivery/choices';
import type { Told } from '../../domain/delivery/command';
import { deliveryReport } from '../../domain/delivery/report';
import { encodingOf } from '../../domain/records/encoding';
import { MAX_BYTES, openedOf } from '../../domain/records/opened';
import { type FileRead, readRecords } from '../../domain/records/read';
import { recognise, signatureOf } from '../../domain/records/recognise';
import { answerTasks } from '../parts/inWorker';
import type { FileState, Outcome, Read, Task } from './task';

type OneFile = {
  readonly state: FileState;
  readonly reads: readonly FileRead[];
  readonly told: readonly Told[];
};

const UNSEEN = {
  ...{ reads: [], columns: [], preview: [], signature: '', mapping: {} },
  ...{ proposed: null, by: null },
};

async function textOf(file: File): Promise<string | { readonly refused: string }> {
  if (file.size > MAX_BYTES) return { refused: 'it is larger than 20 MB; export a shorter time' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  } catch {
    return { refused: 'it could not be read; is it a folder, or was it moved?' };
  }
}

async function readOne(
  { file, said }: Task['files'][number],
  remembered: Task['remembered'],
  now: number,
  onProgress: (share: number) => void,
): Promise<OneFile> {
  const refused = (reason: string): OneFile => {
    return { state: { ...UNSEEN, refused: reason }, reads: [], told: [] };
  };
  const text = await textOf(file);
  if (typeof text !== 'string') return refused(text.refused);
  const opened = openedOf(text);
  if (typeof opened === 'string') return refused(opened);
  const { layouts, columns, preview, proposed } = recognise(opened);
  const signature = columns.length === 0 ? '' : signatureOf(columns);
  const kept = Object.hasOwn(remembered, signature) ? remembered[signature] : undefined;
  const known = said.mapping === null && layouts.length === 0 ? kept : undefined;
  const mapping = said.mapping ?? known?.mapping ?? {};
  const told = said.layout ?? known?.layout;
  const wanted = told === undefined || told === null ? layouts : [told];
  const reads: FileRead[] = [];
  const states = wanted.map((layout, index): Read => {
    const how = { layout, mapping, zone: said.zone, order: said.order, workflow: said.workflow };
    const read = readRecords({ name: file.name, text, opened }, { ...how, now }, (done, all) =>
      onProgress((index + done / Math.max(1, all)) / wanted.length),
    );
    if (read.state === 'asks') return { layout, state: 'asks', asks: read.asks };
    if (read.state === 'refused') return { layout, state: 'refused', reason: read.reason };
    reads.push(read);
    const { source, rows, notices, excluded } = read;
    return { layout, state: 'read', source, rows, notices, left: excluded.length };
  });
  onProgress(1);
  const { zone, order, workflow } = said;
  return {
    reads,
    told: reads.map(({ layout }) => ({ file: file.name, layout, mapping, zone, order, workflow })),
    state: {
      ...{ reads: states, columns, preview, signature, refused: null },
      mapping: Object.keys(mapping).length > 0 ? mapping : (proposed?.mapping ?? {}),
      proposed: proposed?.layout ?? null,
      by: known?.name ?? null,
    },
  };
}

function spanOf(reads: readonly FileRead[]): Outcome['span'] {
  let [first, last] = [Infinity, -Infinity];
  for (const { deployments } of reads) {
    for (const { finishedAt } of deployments) {
      if (finishedAt === null) continue;
      first = Math.min(first, finishedAt);
      last = Math.max(last, finishedAt);
    }
  }
  return first <= last ? { first, last } : null;
}

/** Reads every file and counts what can be counted. Nothing is kept and nothing is sent. */
async function outcomeOf(
  { files, remembered, choices }: Task,
  onProgress: (done: number, all: number) => void,
): Promise<Outcome> {
  const now = Date.now();
  const all = files.reduce((sum, { file }) => sum + file.size, 0);
  const done: OneFile[] = [];
  let before = 0;
  for (const one of files) {
    const { size } = one.file;
    const from = before;
    done.push(await readOne(one, remembered, now, (share) => onProgress(from + size * share, all)));
    before += size;
  }
  const reads = done.flatMap((one) => one.reads);
  const hasDeployments = reads.some(({ layout }) => layout === 'deployments');
  const read = readChoices(choices, now);
  const problems = 'problems' in read ? read.problems : [];
  return {
    files: done.map(({ state }) => state),
    told: done.flatMap(({ told }) => told),
    span: spanOf(reads),
    problems,
    report:
      'problems' in read || !hasDeployments
        ? null
        : deliveryReport(reads, read.options, read.earlier),
  };
}

answerTasks<Task, Outcome>(outcomeOf);
