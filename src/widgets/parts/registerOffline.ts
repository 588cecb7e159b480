import siteConfig from '@generated/docusaurus.config';
import { NEWER, type ToWorker } from '../../domain/offline/protocol';
import { site } from './site';

const HOUR = 3_600_000;
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Runs once when the reader first does something: a page that is only loaded costs nothing. */
function whenActed(run: () => void): void {
  const begin = () => {
    for (const act of ACTS) window.removeEventListener(act, begin, true);
    run();
  };
  for (const act of ACTS) window.addEventListener(act, begin, { capture: true, passive: true });
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 10_000 });
  else setTimeout(run, 2000);
}

function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') run();
  else window.addEventListener('load', run, { once: true });
}

/** A script of this build's entry: a worker that keeps it was built with this page. */
function ownScript(): string | undefined {
  return [...document.scripts].find(({ src }) => /\/assets\/js\/main\./.test(src))?.src;
}

function isYours(worker: ServiceWorker, script: string): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const question: ToWorker = { asks: 'is it yours', script };
  worker.postMessage(question, [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
  });
}

function takeOver(worker: ServiceWorker): void {
  const order: ToWorker = { asks: 'take over' };
  worker.postMessage(order);
}

/** Reloads the page under the newer worker, or after three seconds without it. */
function reloadUnder(worker: ServiceWorker): void {
  const reload = () => window.location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  setTimeout(reload, 3000);
  takeOver(worker);
}

/** A page of the newer build takes the worker that came with it; an older one asks its reader first. */
async function welcome(worker: ServiceWorker): Promise<void> {
  const script = ownScript();
  if (script !== undefined && (await isYours(worker, script))) takeOver(worker);
  else window.dispatchEvent(new CustomEvent(NEWER, { detail: () => reloadUnder(worker) }));
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    const { waiting, active } = registration;
    if (waiting !== null && active !== null) void welcome(waiting);
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
  // A page that stays open for days hears of a new version when it is looked at again.
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return;
    asked = Date.now();
    void registration.update().catch(() => undefined);
  });
}

/** The reader saves data, or has a line on which some megabytes would be in the way. */
function isNarrow(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  const speed: unknown = Reflect.get(Object(connection), 'effectiveType') ?? '4g';
  return Reflect.get(Object(connection), 'saveData') === true || speed !== '4g';
}

/**
 * Installs what answers without network, once the page is loaded and the browser has nothing else to do. Nothing
 * happens where handbook.yaml says `offline: false`, where the browser cannot, or on a narrow line.
 */
export function registerOffline(): void {
  if (site.offline === false || !('serviceWorker' in navigator)) return;
  const { baseUrl } = siteConfig;
  whenLoaded(() =>
    whenIdle(() => {
      if (isNarrow()) return;
      navigator.serviceWorker
        .register(`${baseUrl}sw.js`, { scope: baseUrl, updateViaCache: 'none' })
        .then(watch)
        // Without it everything works as before, with network.
        .catch(() => undefined);
    }),
  );
}

if (typeof window !== 'undefined' && process.env.NODE_ENV === 'production') {
  if (navigator.userActivation?.hasBeenActive) registerOffline();
  else whenActed(registerOffline);
}
