/** The part of papaparse that the domain uses: its own types bring Node and the DOM with them. */
type Parsed<T> = {
  readonly data: T[];
  readonly errors: readonly {
    readonly type: string;
    readonly code: string;
    readonly message: string;
    readonly row?: number;
  }[];
  readonly meta: { readonly delimiter: string; readonly linebreak: string };
};
declare const Papa: {
  parse<T>(
    text: string,
    config: { readonly delimiter?: string; readonly newline?: string; readonly preview?: number },
  ): Parsed<T>;
};
export default Papa;
