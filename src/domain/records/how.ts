import type { Mapping } from './presets';
import type { Layout } from './record';
import type { DateOrder } from './times';

/** What a person has said about a file. Nothing of it is ever guessed. */
export type How = {
  readonly layout: Layout;
  /** Which of their columns fills each of ours; constants also fill what JSON does not say. */
  readonly mapping: Mapping;
  /** The IANA zone of dates that name none. */
  readonly zone: string | null;
  readonly order: DateOrder | null;
  /** The one workflow whose GitHub Actions runs are deployments: its name, or the path of its file. */
  readonly workflow: string | null;
  /** Milliseconds since 1970; later dates are in the future. */
  readonly now: number;
};

/** A question about a file that only a person can answer. */
export type Ask =
  | {
      readonly about: 'zone';
      readonly row: number;
      readonly sample: string;
      readonly count: number;
    }
  | {
      readonly about: 'order';
      readonly row: number;
      readonly sample: string;
      readonly count: number;
    }
  | { readonly about: 'workflow'; readonly choices: readonly string[] }
  | {
      readonly about: 'columns';
      readonly missing: readonly string[];
      readonly columns: readonly string[];
      readonly preview: readonly (readonly string[])[];
      /** When its columns are those of another of our tables. */
      readonly looksLike: Layout | null;
    };
