import { useLedger } from '../../parts/useLedger';

/** How far the talk has come: kept in this browser, so that a reload does not hide or show anything anew. */
export type Session = {
  readonly isRevealed: boolean;
  /** The id of the assessment that records what was agreed. */
  readonly agreedId: string | undefined;
  readonly reveal: (state: 'shown' | 'hidden') => void;
  readonly record: (id: string) => void;
  /** Begins anew and answers how to take that back. */
  readonly reset: () => () => void;
};

const LONGEST_ID = 60;

function parseWord(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= LONGEST_ID ? value : undefined;
}

/** The state of one talk about one model. */
export function useSession(modelId: string): Session {
  const saved = useLedger(`handbook.assessments.${modelId}.people.session`, parseWord);
  const { values, write, replace } = saved;
  return {
    isRevealed: values['answers'] === 'shown',
    agreedId: values['agreed'],
    reveal: (state) => write('answers', state),
    record: (id) => write('agreed', id),
    reset: () => {
      replace({});
      return () => replace(values);
    },
  };
}
