/* Runs in the background of a browser: shows news that come while no page is open. Keeps nothing. */

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('push', (event) => {
  const news = event.data?.json()
  if (!news) return
  event.waitUntil(
    self.registration.showNotification(news.title, {
      body: news.text,
      lang: news.language,
      dir: 'auto',
      icon: '/icon.svg',
      // The same news again, should it come twice, takes the place of the first.
      tag: news.id,
      data: { url: news.url },
    })
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.url))
})

/** In a window that is open already, where there is one. */
async function open(url) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const [there] = windows.filter((one) => new URL(one.url).origin === self.location.origin)
  if (!there) return self.clients.openWindow(url)
  await there.focus()
  return there.navigate(url)
}
