import { ensure } from './pages';

/** The reader saves data, or has a line on which a page too many would be in the way. */
function isNarrow(): boolean {
  const connection: unknown = Object(Reflect.get(navigator, 'connection'));
  const { saveData, effectiveType } = Object(connection);
  return saveData === true || String(effectiveType).includes('2g');
}

/** In place of Docusaurus' own: a page is brought when a link is pointed at, not when one is seen. */
const docusaurus = Object.freeze({
  prefetch: () => false,
  preload: (to: string) => {
    const { origin, pathname } = new URL(to, window.location.href);
    if (origin !== window.location.origin || isNarrow()) return false;
    return ensure(pathname).catch(() => undefined);
  },
  /** Never called: with it the bundler knows that every page's parts belong to this bundle. */
  catalogue: () => import('@generated/registry'),
});
export default docusaurus;
