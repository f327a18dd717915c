import { useEffect, useRef, type RefObject } from 'react'
import type { Resume } from '#learning/types'
import type { Place } from '~/learning/use_sitting'

/** Height of the bar at the top, under which text cannot be read. */
const BAR = 72

/**
 * Where somebody is in a text, and back to where they were: by block rather than by
 * pixel, so that a phone finds the place of a wide screen.
 */
export function usePlace(reading: RefObject<HTMLElement | null>, resume: Resume | null) {
  const last = useRef<Place>({ resume: {}, seenPercent: 0 })

  useEffect(() => {
    const text = reading.current
    if (!text || !resume || window.location.hash) return
    const block = text.children[resume.block ?? 0]
    if (block && resume.block) {
      const top = block.getBoundingClientRect().top + window.scrollY - BAR
      window.scrollTo({ top, behavior: 'instant' })
    }
    const videos = videosOfPage()
    for (const [index, second] of Object.entries(resume.videos ?? {})) {
      const video = videos[Number(index)]
      if (video) video.currentTime = second
    }
  }, [])

  // The text is gone from the page before the last heartbeat: it tells the last known place.
  const note = () => {
    const text = reading.current
    if (text) last.current = placeIn(text, last.current.seenPercent)
  }
  useEffect(() => {
    note()
    document.addEventListener('scroll', note, { passive: true })
    return () => document.removeEventListener('scroll', note)
  }, [])

  return (): Place => {
    note()
    return last.current
  }
}

const placeIn = (text: HTMLElement, furthest: number): Place => ({
  resume: { block: topmostBlock(text), videos: videoSeconds() },
  seenPercent: Math.max(furthest, seenPercent(text)),
})

function topmostBlock(text: HTMLElement) {
  const at = [...text.children].findIndex((block) => block.getBoundingClientRect().bottom > BAR)
  return Math.max(0, at)
}

function seenPercent(text: HTMLElement) {
  const { top, height } = text.getBoundingClientRect()
  return height === 0
    ? 0
    : Math.round(Math.min(100, Math.max(0, (100 * (window.innerHeight - top)) / height)))
}

/** Those within the text and the one above it. */
const videosOfPage = () => [...document.querySelectorAll<HTMLVideoElement>('#content video')]

function videoSeconds() {
  const videos = videosOfPage()
  return Object.fromEntries(
    videos
      .map((video, index) => [String(index), Math.round(video.currentTime * 10) / 10] as const)
      .filter(([, second]) => second > 0)
  )
}
