/**
 * The switch for a worker that does harm: served in its place, it takes itself and the kept shell off
 * the phone. The journal stays; open pages go on, and the next one comes over the network.
 */
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', event => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', event => event.waitUntil(leave()))

async function leave(): Promise<void> {
  await Promise.all((await caches.keys()).map(name => caches.delete(name)))
  await self.registration.unregister()
}

export {}
