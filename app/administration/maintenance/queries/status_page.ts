import { clock } from '#platform/clock'
import { isReady } from '#administration/health/readiness'
import { wordsIn } from '#platform/maintenance/notices'
import {
  systemWindows,
  type StoredWindow,
} from '#administration/maintenance/queries/stored_windows'
import type { PublicWindow, StatusPage } from '#administration/maintenance/types'

const MOST = 20
const RECENT_DAYS = 90

/** What anybody may know: whether all is well, and windows of the whole installation. Nothing of companies. */
export async function statusPage(locale: string): Promise<StatusPage> {
  if (!(await isReady())) return { state: 'trouble', current: [], upcoming: [], recent: [] }
  const now = clock.now()
  const windows: StoredWindow[] = await systemWindows()
    .where('affects_system', true)
    .whereNot('status', 'cancelled')
    .where('scheduled_end_at', '>', now.minus({ days: RECENT_DAYS }).toJSDate())
    .orderBy('scheduled_start_at', 'desc')
    .limit(MOST * 2)
    .select('*')
  const at = now.toJSDate()
  const shown = (which: (window: StoredWindow) => boolean) =>
    windows
      .filter(which)
      .slice(0, MOST)
      .map((window) => publicWindow(window, locale))
  const current = shown((one) => one.scheduled_start_at <= at && one.scheduled_end_at > at)
  return {
    state: current.length > 0 ? 'maintenance' : 'up',
    current,
    upcoming: shown((one) => one.scheduled_start_at > at).reverse(),
    recent: shown((one) => one.scheduled_end_at <= at),
  }
}

function publicWindow(window: StoredWindow, locale: string): PublicWindow {
  const { title, description, translations } = window
  const words = { ...translations, en: { title, text: description ?? '' } }
  return {
    id: window.uuid,
    ...wordsIn({ words } as never, locale),
    effect: window.effect,
    startsAt: window.scheduled_start_at.toISOString(),
    endsAt: window.scheduled_end_at.toISOString(),
    notes: window.completion_notes,
  }
}
