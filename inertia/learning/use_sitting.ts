import { router, usePage } from '@inertiajs/react'
import { useEffect, useRef } from 'react'
import type { Resume } from '#learning/types'
import { sendJson } from '~/ui/send_json'
import type { SharedProps } from '~/types'

const BEAT_SECONDS = 15
/** Without a sign of life for this long nobody is reading. */
const IDLE_SECONDS = 60
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'] as const

export type Place = { resume: Resume; seenPercent: number }

/**
 * Tells the server that an item is open, how long somebody is active in it, and where
 * they are. Time counts while the page is visible and somebody moves, types or watches. Who only
 * views as somebody leaves no trace.
 */
export function useSitting(itemHref: string, placeNow: () => Place, isNew: boolean) {
  const place = useRef(placeNow)
  place.current = placeNow
  const isOnlyViewing = usePage<SharedProps>().props.impersonation?.mode === 'view'

  useEffect(() => {
    if (isOnlyViewing) return
    const sitting = new Sitting(itemHref, () => place.current())
    void sitting.open().then((opened) => {
      if (opened && isNew) router.reload({ only: ['frame'] })
    })
    const stopWatching = watchActivity(sitting)
    return () => {
      stopWatching()
      sitting.close()
    }
  }, [itemHref, isOnlyViewing])
}

class Sitting {
  #token: string | null = null
  #active = 0
  #lastSign = Date.now()
  #lastSent = ''
  #isClosed = false

  constructor(
    readonly href: string,
    readonly place: () => Place
  ) {}

  async open() {
    const answer = await sendJson<{ sitting: string }>('POST', `${this.href}/visits`)
    if (answer?.status !== 200) return false
    this.#token = answer.data.sitting
    return !this.#isClosed
  }

  sign() {
    this.#lastSign = Date.now()
  }

  second() {
    const isIdle = Date.now() - this.#lastSign > IDLE_SECONDS * 1000 && !isWatching()
    if (document.visibilityState === 'visible' && !isIdle) this.#active += 1
  }

  async beat({ keepalive = false } = {}) {
    if (!this.#token) return
    const place = this.place()
    const activeSeconds = this.#active
    const content = JSON.stringify(place)
    if (activeSeconds === 0 && content === this.#lastSent) return
    this.#active = 0
    this.#lastSent = content
    const beat = { sitting: this.#token, activeSeconds, ...place }
    const answer = await sendJson('POST', `${this.href}/heartbeats`, beat, { keepalive })
    if (answer === null) this.#active += activeSeconds
    // The sitting ended in a long pause: this is a new one.
    if (answer?.status === 404) await this.open()
  }

  close() {
    this.#isClosed = true
    void this.beat({ keepalive: true })
  }
}

const isWatching = () =>
  [...document.querySelectorAll('video, audio')].some(
    (media) => !(media as HTMLMediaElement).paused
  )

function watchActivity(sitting: Sitting) {
  const sign = () => sitting.sign()
  const hide = () => {
    if (document.visibilityState === 'hidden') void sitting.beat({ keepalive: true })
  }
  for (const event of SIGNS) window.addEventListener(event, sign, { passive: true })
  document.addEventListener('visibilitychange', hide)
  let seconds = 0
  const timer = setInterval(() => {
    sitting.second()
    seconds += 1
    if (seconds % BEAT_SECONDS === 0) void sitting.beat()
  }, 1000)
  return () => {
    clearInterval(timer)
    for (const event of SIGNS) window.removeEventListener(event, sign)
    document.removeEventListener('visibilitychange', hide)
  }
}
