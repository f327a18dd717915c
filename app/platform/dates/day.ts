import vine from '@vinejs/vine'
import { DateTime } from 'luxon'

const DAY = /^\d{4}-\d\d-\d\d$/

const isDay = vine.createRule((value, _options, field) => {
  if (typeof value !== 'string') return
  const parsed = DAY.test(value) && DateTime.fromISO(value, { zone: 'utc' })
  if (parsed && parsed.isValid && parsed.year >= 1900 && parsed.year <= 2200) return
  field.report('The {{ field }} field must be a day as YYYY-MM-DD', 'day', field)
})

/** A day of the calendar as `2026-03-31`, without time or zone, between 1900 and 2200. */
export const day = () => vine.string().trim().use(isDay())
