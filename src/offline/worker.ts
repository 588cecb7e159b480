import { ExpirationPlugin } from 'workbox-expiration';
import {
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  matchPrecache,
  precache,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { ASKED, STAND_IN, toWorker } from '../domain/offline/protocol';

declare const self: ServiceWorkerGlobalScope;
/** Written by the build before this text: what is kept, with a revision where the address alone does not name it. */
declare const KEPT: readonly { readonly url: string; readonly revision: string | null }[];

const { scope } = self.registration;
const base = new URL(scope).pathname;
/** Our caches end in the scope: two handbooks may share a host. */
const PAGES = `handbook-pages-${scope}`;
const FILES = `handbook-files-${scope}`;
/** A network that has not answered after so many seconds counts as gone. */
const PATIENCE = 4;

/** A host that is itself in trouble is no better than none. */
const healthy = {
  fetchDidSucceed: async ({ response }: { readonly response: Response }) => {
    if (response.status >= 500) throw new Error(`The host answered ${response.status}.`);
    return response;
  },
};
const whole = {
  cacheWillUpdate: async ({ response }: { readonly response: Response }) =>
    response.status === 200 ? response : null,
};
/** What stands after the address may be a reader's own values: they are not stored. */
const plainKey = {
  cacheKeyWillBeUsed: async ({ request }: { readonly request: Request }) => {
    const { origin, pathname } = new URL(request.url);
    return `${origin}${pathname}`;
  },
};

const fresh = new NetworkOnly({ networkTimeoutSeconds: PATIENCE, plugins: [healthy] });
const visited = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    healthy,
    whole,
    plainKey,
    new ExpirationPlugin({ maxEntries: 60, purgeOnQuotaError: true }),
  ],
});
const unchanging = new CacheFirst({
  cacheName: FILES,
  plugins: [whole, new ExpirationPlugin({ maxEntries: 150, purgeOnQuotaError: true })],
});

precache([...KEPT]);
cleanupOutdatedCaches();

function isPage({ pathname }: URL): boolean {
  return !pathname.slice(pathname.lastIndexOf('/')).includes('.');
}

/** Files whose address changes with what is in them. */
function isUnchanging({ pathname }: URL): boolean {
  return /^(?:assets\/|search\/[0-9a-f]+\/)/.test(pathname.slice(base.length));
}

/** The kept copy of a page. Codes are printed in capitals. */
async function keptPage(pathname: string): Promise<Response | undefined> {
  const address = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return (await matchPrecache(address)) ?? matchPrecache(address.toLowerCase());
}

registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === 'navigate' && url.pathname.startsWith(base) && isPage(url),
  async ({ request, url, event }) => {
    const strategy = getCacheKeyForURL(url.pathname) === undefined ? visited : fresh;
    try {
      return await strategy.handle({ request, event });
    } catch {
      const asked = encodeURIComponent(`${url.pathname}${url.search}`);
      return (
        (await keptPage(url.pathname)) ?? Response.redirect(`${base}${STAND_IN}?${ASKED}=${asked}`)
      );
    }
  },
);

// A link followed within the site asks for the page it leads to in the background.
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin &&
    request.mode !== 'navigate' &&
    isPage(url) &&
    getCacheKeyForURL(url.pathname) !== undefined,
  async ({ request, url, event }) => {
    try {
      return await fresh.handle({ request, event });
    } catch {
      return (await keptPage(url.pathname)) ?? Response.error();
    }
  },
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(base) && isUnchanging(url),
  async ({ request, event }) =>
    (await matchPrecache(request)) ?? unchanging.handle({ request, event }),
);

// Fonts and small pictures: what the host has, else what is kept.
registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && !isPage(url) && getCacheKeyForURL(url.pathname) !== undefined,
  async ({ request }) => (await matchPrecache(request)) ?? fetch(request),
);

self.addEventListener('activate', (event) => {
  // Pages of the build before lead to scripts that are gone.
  const tidy = Promise.all([caches.delete(PAGES), caches.delete(FILES)]);
  event.waitUntil(tidy.then(() => self.clients.claim()));
});

self.addEventListener('message', ({ data, ports }) => {
  const message = toWorker(data);
  if (message?.asks === 'take over') void self.skipWaiting();
  if (message?.asks === 'is it yours') {
    ports[0]?.postMessage(getCacheKeyForURL(message.script) !== undefined);
  }
});
