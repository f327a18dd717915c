import limiter from '@adonisjs/limiter/services/main'
import type ApiKey from '#platform/api/keys/api_key'

type Window = { name: string; seconds: number; most: number; left: number; resetSeconds: number }

const windowsOf = (key: ApiKey) => [
  { name: 'minute', seconds: 60, most: key.rateLimitPerMinute },
  { name: 'hour', seconds: 3600, most: key.rateLimitPerHour },
  { name: 'day', seconds: 86_400, most: key.rateLimitPerDay },
]

/** Counts a request of a key in each of its windows. Over the limit it counts no further. */
export function countRequest(key: ApiKey): Promise<Window[]> {
  return Promise.all(
    windowsOf(key).map(async ({ name, seconds, most }) => {
      const counter = limiter.use({ requests: most, duration: `${seconds} secs` })
      const { consumed, availableIn } = await counter.increment(`api:${name}:${key.uuid}`)
      return { name, seconds, most, left: most - consumed, resetSeconds: availableIn }
    })
  )
}

/**
 * As the IETF's `RateLimit` header fields say it: what is allowed, and what is left.
 *
 * @returns also the seconds to wait, null while there is something left
 */
export function limitHeaders(windows: Window[]) {
  const over = windows.filter(({ left }) => left < 0)
  return {
    'ratelimit-policy': windows
      .map(({ name, most, seconds }) => `"${name}";q=${most};w=${seconds}`)
      .join(', '),
    'ratelimit': windows
      .map(({ name, left, resetSeconds }) => `"${name}";r=${Math.max(0, left)};t=${resetSeconds}`)
      .join(', '),
    'retryAfter': over.length ? Math.max(...over.map(({ resetSeconds }) => resetSeconds)) : null,
  }
}
