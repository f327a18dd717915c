import { IANAZone } from 'luxon'
import type { Setting } from '#platform/settings/define_setting'
import type { SettingValue } from '#platform/settings/types'

/** What was given, in the type of the setting; or the name of the fault in `settings.faults`. */
export type ReadValue = { value: SettingValue } | { fault: string }

const LONGEST = { text: 200, long_text: 2000, email: 255, url: 500, secret: 500 }

const EMAIL = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const COLOR = /^#[0-9a-f]{6}$/i
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads what somebody gave for a setting, from a page, a program or a file. Empty text means "nothing". */
export function readValue(setting: Setting, given: unknown): ReadValue {
  if (setting.kind === 'number') return readNumber(setting, given)
  if (setting.kind === 'switch') return readSwitch(given)
  if (typeof given !== 'string') return { fault: 'text' }
  const text = given.trim()
  if (/[\p{Cc}--[\n\r\t]]/v.test(text)) return { fault: 'text' }
  if (text.length > longest(setting)) return { fault: 'too_long' }
  return isFine(setting, text) ? { value: text } : { fault: setting.kind }
}

function readNumber({ min = 0, max = 1_000_000 }: Setting, given: unknown): ReadValue {
  const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given
  const isFine = Number.isInteger(number) && Number(number) >= min && Number(number) <= max
  return isFine ? { value: Number(number) } : { fault: 'number' }
}

function readSwitch(given: unknown): ReadValue {
  if (given === true || given === 'true') return { value: true }
  return given === false || given === 'false' ? { value: false } : { fault: 'switch' }
}

export const longest = ({ kind, maxLength }: Pick<Setting<any>, 'kind' | 'maxLength'>) =>
  maxLength ?? LONGEST[kind as keyof typeof LONGEST] ?? 100

function isFine({ kind, options = [] }: Setting, text: string) {
  if (kind === 'choice') return options.includes(text)
  if (text === '') return true
  if (kind === 'text') return !/[\r\n]/.test(text)
  if (kind === 'email') return EMAIL.test(text)
  if (kind === 'url') return isWebAddress(text)
  if (kind === 'time') return TIME.test(text)
  if (kind === 'color') return COLOR.test(text)
  if (kind === 'image') return UUID.test(text)
  if (kind === 'zone') return IANAZone.isValidZone(text)
  return true
}

function isWebAddress(text: string) {
  const { protocol, hostname } = URL.parse(text) ?? { protocol: '', hostname: '' }
  return (protocol === 'https:' || protocol === 'http:') && hostname !== ''
}
