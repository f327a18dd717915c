import { DateTime } from 'luxon'
import type { I18n } from '@adonisjs/i18n'
import i18nManager from '@adonisjs/i18n/services/main'

/** How to speak to somebody: their language, and their zone for dates. */
export type Words = {
  t: I18n['t']
  i18n: I18n
  locale: string
  /** An instant in words, in the reader's zone unless another is named. */
  date: (at: string | Date | DateTime, zone?: string) => string
}

export function wordsFor({ locale, timezone }: { locale: string; timezone: string }): Words {
  const i18n = i18nManager.locale(locale)
  return {
    t: i18n.t.bind(i18n),
    i18n,
    locale,
    date: (at, zone = timezone) =>
      instant(at)
        .setZone(zone)
        .setLocale(locale)
        .toLocaleString({ ...DateTime.DATETIME_MED, timeZoneName: 'short' }),
  }
}

function instant(at: string | Date | DateTime) {
  if (typeof at === 'string') return DateTime.fromISO(at, { zone: 'utc' })
  return at instanceof Date ? DateTime.fromJSDate(at) : at
}
