import { clock } from '#platform/clock'
import { concerns, isAnnounced } from '#platform/maintenance/rules'
import { maintenanceWindows } from '#platform/maintenance/windows'
import type { CurrentUser } from '#identity/current_user'
import type { MaintenanceNotice, MaintenanceWindow } from '#platform/maintenance/types'

/** What every page announces: from three days before a window until its end. From memory. */
export async function maintenanceNotices(
  me: CurrentUser | undefined,
  locale: string
): Promise<MaintenanceNotice[]> {
  const windows = await maintenanceWindows()
  if (windows.length === 0) return []
  const now = clock.now().toMillis()
  return windows
    .filter((one) => isAnnounced(one, now) && concerns(one, me?.tenantId ?? null))
    .map((window) => noticeOf(window, locale, Boolean(me?.can('system.operations'))))
}

function noticeOf(window: MaintenanceWindow, locale: string, passes: boolean): MaintenanceNotice {
  const [startsAt, endsAt] = [window.startsAt.toISOString(), window.endsAt.toISOString()]
  const key = `${window.uuid} ${startsAt} ${endsAt}`
  return { key, effect: window.effect, startsAt, endsAt, ...wordsIn(window, locale), passes }
}

/** In the language of who reads, else in English. */
export function wordsIn({ words }: Pick<MaintenanceWindow, 'words'>, locale: string) {
  const { title, text } = words[locale] ?? {}
  return { title: title || words.en.title, text: text || words.en.text }
}
