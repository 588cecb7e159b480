import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Compiler = {
  readonly hooks: Readonly<
    Record<'finishMake' | 'afterEmit', { tap: (name: string, then: () => void) => void }>
  >;
};

/** By how many per cent a heap may grow over what lives in it, once the bundler is done; V8 would let it grow fourfold. */
const GROWTH = 40;

/**
 * Hands memory back between the phases of the bundler. V8 lets its heap grow while it translates thousands of pages,
 * and keeps it while the bundler, beside it in the same process, comes to its own peak.
 */
export class Memory {
  private readonly collect: () => void;

  constructor() {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    // Threads that begin later would find it too, and Docusaurus' log of times calls it after every tenth page.
    setFlagsFromString('--no-expose-gc');
    this.collect =
      typeof collect === 'function'
        ? () => void Reflect.apply(collect, undefined, [])
        : () => undefined;
  }

  apply({ hooks }: Compiler): void {
    hooks.finishMake.tap('handbook-memory', this.collect);
    hooks.afterEmit.tap('handbook-memory', () => {
      this.collect();
      // The threads that draw the pages begin after this, beside all that the bundler holds.
      setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
    });
  }
}
