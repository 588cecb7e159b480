import type { ClientModule } from '@docusaurus/types';

const TAGS = [
  'link[rel="alternate"][type="text/markdown"]',
  'script[type="application/ld+json"]',
  'meta[property^="og:image"]',
  'meta[name^="twitter:image"]',
].join();
/** What stands on every page that has a Markdown copy, and so a head.html beside it. */
const COPIED = 'a[type="text/markdown"], article[data-desk]';

async function fetched(address: string): Promise<string> {
  try {
    const answer = await fetch(address, { priority: 'low' });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}

/** Puts a page's own tags in the place of the ones before; nothing, where the reader has gone on meanwhile. */
async function put(pathname: string): Promise<void> {
  const text = await fetched(`${pathname.replace(/\/?$/, '/')}head.html`);
  if (window.location.pathname !== pathname) return;
  const { head } = new DOMParser().parseFromString(text, 'text/html');
  document.head.append(...head.querySelectorAll(TAGS));
}

/** A link followed within the site changes the page, but not the tags its head was served with. */
export const onRouteDidUpdate: ClientModule['onRouteDidUpdate'] = ({
  location: { pathname },
  previousLocation,
}) => {
  if (previousLocation === null || previousLocation.pathname === pathname) return;
  for (const tag of document.head.querySelectorAll(TAGS)) tag.remove();
  if (document.querySelector(COPIED) !== null) void put(pathname);
};
