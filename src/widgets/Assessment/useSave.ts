import useBaseUrl from '@docusaurus/useBaseUrl';
import type { About } from '../../domain/maturity/about';
import { answersFileText, ANSWERS_SCHEMA } from '../../domain/maturity/file';
import { fileStem } from '../../domain/maturity/fileName';
import type { MaturityModel } from '../../domain/maturity/schema';
import { saveAsFile } from '../parts/files';
import type { OpenSheet } from './useSheet';

/** What the ways to take an assessment along need to know. */
export type Taken = {
  readonly model: MaturityModel;
  readonly open: OpenSheet;
  readonly about: About;
  /** The reader's day, `2026-11-22`. */
  readonly today: string;
};

/** How the open assessment is saved as a file. */
export function useSave({ model, open, about, today }: Taken): () => void {
  const path = useBaseUrl(ANSWERS_SCHEMA);
  return () => {
    const schema = new URL(path, window.location.origin).href;
    const text = answersFileText(model, open.ledger, new Date().toISOString(), about, schema);
    saveAsFile(`${fileStem(about, today)}.json`, text);
  };
}
