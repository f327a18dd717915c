import vine from '@vinejs/vine'
import { IANAZone } from 'luxon'

const MOST_CHARACTERS = 50

const isTimeZone = vine.createRule((value, _options, field) => {
  if (typeof value === 'string' && !(/^[a-z]/i.test(value) && IANAZone.isValidZone(value))) {
    field.report('The selected {{ field }} is invalid', 'in', field)
  }
})

/**
 * A time zone by any of its IANA names. `Intl.supportedValuesOf` has only one of each, often the
 * older: it knows Asia/Calcutta, people write Asia/Kolkata.
 */
export const timeZone = () => vine.string().maxLength(MOST_CHARACTERS).use(isTimeZone())
