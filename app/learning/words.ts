import { DateTime } from 'luxon'
import { instantInWords } from '#platform/dates/instant_in_words'
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
    date: (at, zone = timezone) => instantInWords(instant(at), { locale, timezone: zone }),
  }
}

function instant(at: string | Date | DateTime) {
  return DateTime.isDateTime(at) ? at.toJSDate() : new Date(at)
}
