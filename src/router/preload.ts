import { ensure } from './pages';

/** In place of Docusaurus' own: what the page at an address needs is there before it is drawn. */
export default function preload(pathname: string): Promise<void> {
  return ensure(pathname);
}
