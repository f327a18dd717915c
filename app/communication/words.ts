import i18nManager from '@adonisjs/i18n/services/main'
import { datesInZone } from '#platform/mail/dates_in_zone'

type Values = Record<string, unknown>
type Ear = { locale: string; timezone: string }

/**
 * What a notification says, in the language and zone of who reads it now. Besides its values
 * the words know `count`, how many pieces of news it stands for, and `has_<value>`: yes or no.
 */
export function wordsOf(type: string, values: Values, reader: Ear, count = countOf(values)) {
  const i18n = i18nManager.locale(reader.locale)
  const shown = { ...presence(values), ...values, ...datesInZone(values, reader), count }
  return {
    title: i18n.t(`notifications.${type}.title`, shown),
    text: i18n.t(`notifications.${type}.text`, shown),
  }
}

/** Some news tells of several people at once. */
export const countOf = (values: Values) => (typeof values.count === 'number' ? values.count : 1)

const presence = (values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [`has_${key}`, value === null ? 'no' : 'yes'])
  )
