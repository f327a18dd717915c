import { askBell } from '~/layouts/bell/ask_bell'

const STREAM = '/me/events'
/** Also the name of the lock: who holds it has the connection and tells the others. */
const CHANNEL = 'stoa-bell'
const ASK_EVERY_MS = 60_000

type Heard = { unread: number }

/**
 * Hears how many notifications are unread, now and whenever it changes. All tabs share one
 * connection: one of them has it and tells the others; when it closes, the next takes over.
 * Without a stream, such as behind a proxy that holds it back, it asks every minute.
 *
 * @returns what ends it
 */
export function connectBell(onHeard: (unread: number) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  const leaving = new AbortController()
  let last: Heard | null = null
  let isLeading = false

  function tell(heard: Heard) {
    last = heard
    onHeard(heard.unread)
    channel.postMessage(heard)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Heard | 'ask'>) => {
    if (data !== 'ask') onHeard(data.unread)
    else if (isLeading && last) channel.postMessage(last)
  })
  channel.postMessage('ask')
  void whenAlone(leaving.signal, () => {
    isLeading = true
    return lead(tell, leaving.signal)
  })
  return () => {
    leaving.abort()
    channel.close()
  }
}

/** Only pages from a safe origin have locks; elsewhere every tab has its own connection. */
async function whenAlone(signal: AbortSignal, work: () => Promise<void>) {
  if (!navigator.locks) return work()
  try {
    await navigator.locks.request(CHANNEL, { signal }, work)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** Holds the connection until the page is left. */
function lead(tell: (heard: Heard) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let stop = openStream(tell, () => (stop = askAgainAndAgain(tell)))
    signal.addEventListener('abort', () => {
      stop()
      resolve()
    })
  })
}

/** The browser comes back by itself after a break; `onRefused` when it gives up. */
function openStream(tell: (heard: Heard) => void, onRefused: () => void) {
  const source = new EventSource(STREAM)
  source.addEventListener('bell', ({ data }) => tell(JSON.parse(data)))
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) onRefused()
  })
  return () => source.close()
}

function askAgainAndAgain(tell: (heard: Heard) => void) {
  const timer = window.setInterval(() => {
    void askBell().then((bell) => bell && tell({ unread: bell.unread }))
  }, ASK_EVERY_MS)
  return () => window.clearInterval(timer)
}
