import { ensure } from './pages';
import { pause } from './pause';

/** In place of Docusaurus' own: what the page at an address needs is there before it is drawn. */
export default async function preload(pathname: string): Promise<void> {
  await Promise.all([ensure(pathname), pause()]);
}
