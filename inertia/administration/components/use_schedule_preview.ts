import { useEffect, useState } from 'react'
import type { SchedulePreview } from '#administration/jobs/types'

const TYPING_MILLISECONDS = 250

/** What the schedule would mean, asked of the server while it is written; null when it means nothing. */
export function useSchedulePreview(cron: string, zone: string | null, saved: SchedulePreview) {
  const [preview, setPreview] = useState<SchedulePreview | null>(saved)
  const [first] = useState({ cron, zone })
  const isSaved = cron === first.cron && zone === first.zone
  useEffect(() => {
    if (isSaved || !zone) return setPreview(zone ? saved : null)
    const controller = new AbortController()
    const timer = setTimeout(() => {
      load(cron, zone, controller.signal).then(setPreview, () => {})
    }, TYPING_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [cron, zone, isSaved])
  return preview
}

async function load(cron: string, zone: string, signal: AbortSignal) {
  const query = new URLSearchParams({ cron, zone })
  const headers = { accept: 'application/json' }
  const answer = await fetch(`/system/jobs/preview?${query}`, { signal, headers })
  return answer.ok ? ((await answer.json()) as { preview: SchedulePreview | null }).preview : null
}
