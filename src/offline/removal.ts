declare const self: ServiceWorkerGlobalScope;

// Served instead of the worker when `offline: false` is written: it takes the place of an installed one, and goes.
self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  const { scope } = self.registration;
  const remove = async () => {
    const names = (await caches.keys()).filter((name) => name.endsWith(scope));
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(remove());
});

export {};
