/**
 * Keeps the portal's own files, so that it opens without a connection, and the areas that were looked at, so that a place can be chosen then.
 * Nothing of a person is kept here.
 */
export {};
declare const self: ServiceWorkerGlobalScope;
/** The files of this build, put in when it is made: another build is another worker. */
declare const __SHELL__: string;

const files = __SHELL__.split(' ');
const shell = `shell ${files.join(' ')}`;
const areas = 'areas';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const clear = async (): Promise<void> => {
    for (const name of await caches.keys()) if (name !== shell && name !== areas) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(clear());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname === '/v1/areas' || pathname === '/v1/areas/search') event.respondWith(freshOrKept(request));
  else if (request.mode === 'navigate' && pathname.startsWith('/portal/') && pathname !== '/portal/callback') event.respondWith(kept('/portal/', request));
  else if (files.includes(pathname)) event.respondWith(kept(pathname, request));
});

async function kept(name: string, request: Request): Promise<Response> {
  return (await (await caches.open(shell)).match(name)) ?? fetch(request);
}

async function freshOrKept(request: Request): Promise<Response> {
  const cache = await caches.open(areas);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request.url, response.clone());
    return response;
  } catch (error) {
    const known = await cache.match(request.url, { ignoreVary: true });
    if (!known) throw error;
    return known;
  }
}
