/** What a page says to the worker that answers without network. */
export type ToWorker =
  /** Asks whether a script of the page belongs to the build the worker brought: answered with true or false. */
  | { readonly asks: 'is it yours'; readonly script: string }
  /** Tells a waiting worker to take over from the one before it. */
  | { readonly asks: 'take over' };

/** The event in which a page is told of a newer version. Its detail is what to do before the page reloads. */
export const NEWER = 'handbook:newer';

/** The page that stands in for one which is not kept, below the base path. */
export const STAND_IN = 'offline/';

/** What the stand-in is told of the page that was asked for. */
export const ASKED = 'page';

/** A message to the worker, or undefined when it is none of ours. */
export function toWorker(data: unknown): ToWorker | undefined {
  const asks: unknown = Reflect.get(Object(data), 'asks');
  const script: unknown = Reflect.get(Object(data), 'script');
  if (asks === 'take over') return { asks };
  return asks === 'is it yours' && typeof script === 'string' ? { asks, script } : undefined;
}

/** The path a reader was sent from, or undefined when the text does not name a page below `base`. */
export function askedPath(text: string | null, base: string): string | undefined {
  if (text === null || text.length > 2000 || !text.startsWith(base)) return undefined;
  // A second slash or a backslash would lead to another host.
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text) ? text : undefined;
}
