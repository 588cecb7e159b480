import type { Aspect, AspectLevel, Statement } from './steps';

/** One statement of a model with what a page needs to show it: the rest of the model stays away. */
export type PickedStatement = {
  readonly model: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly renamed?: Readonly<Record<string, string>>;
  };
  readonly aspect: Pick<Aspect, 'id' | 'title'>;
  readonly level: Pick<AspectLevel, 'level' | 'name'>;
  readonly statement: Statement;
  /** How many statements of the aspect gate a level. */
  readonly criteria: number;
};
