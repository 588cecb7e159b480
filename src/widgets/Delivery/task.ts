import type { ChoiceProblem, Choices } from '../../domain/delivery/choices';
import type { Told } from '../../domain/delivery/command';
import type { DeliveryReport } from '../../domain/delivery/reportSchema';
import type { Ask } from '../../domain/records/how';
import type { Mapping } from '../../domain/records/presets';
import type { Layout } from '../../domain/records/record';
import type { DateOrder } from '../../domain/records/times';

/** What the reader said about one file; null where nothing was said. */
export type Said = {
  readonly layout: Layout | null;
  readonly mapping: Mapping | null;
  readonly zone: string | null;
  readonly order: DateOrder | null;
  readonly workflow: string | null;
};

/** Mappings kept on this device, by the signature of a table's columns. */
export type Remembered = {
  readonly name: string;
  readonly layout: Layout;
  readonly mapping: Mapping;
};

export type Task = {
  readonly files: readonly { readonly file: File; readonly said: Said }[];
  readonly remembered: Readonly<Record<string, Remembered>>;
  readonly choices: Choices;
};

/** One file read as one table. */
export type Read = { readonly layout: Layout } & (
  | {
      readonly state: 'read';
      readonly source: string;
      readonly rows: number;
      readonly left: number;
      readonly notices: readonly string[];
    }
  | { readonly state: 'asks'; readonly asks: readonly Ask[] }
  | { readonly state: 'refused'; readonly reason: string }
);

export type FileState = {
  /** Empty when nobody can say which table it is; then only the reader can. */
  readonly reads: readonly Read[];
  readonly columns: readonly string[];
  readonly preview: readonly (readonly string[])[];
  readonly signature: string;
  /** The mapping that was used, or one to check. */
  readonly mapping: Mapping;
  readonly proposed: Layout | null;
  /** Name of the remembered mapping that was used. */
  readonly by: string | null;
  /** Why the file was not even looked at. */
  readonly refused: string | null;
};

export type Outcome = {
  readonly files: readonly FileState[];
  readonly told: readonly Told[];
  /** The first and the last finish of a deployment, in milliseconds since 1970. */
  readonly span: { readonly first: number; readonly last: number } | null;
  readonly problems: readonly ChoiceProblem[];
  readonly report: DeliveryReport | null;
};
