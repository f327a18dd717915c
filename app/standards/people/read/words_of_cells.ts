import { LOCALES } from '#config/i18n'
import type { SettableStatus } from '#identity/enums'

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '')

const lookup = <Value>(words: [Value, string][]) =>
  new Map(words.flatMap(([value, list]) => list.split(' ').map((word) => [word, value] as const)))

const STATUSES = lookup<SettableStatus>([
  ['active', 'active aktiv enabled employed yes true 1 ja y j نشط فعال نعم'],
  [
    'inactive',
    'inactive inaktiv disabled left terminated tobedeleted former ausgeschieden deaktiviert no false 0 nein n غيرنشط معطل مغادر لا',
  ],
  ['suspended', 'suspended blocked locked gesperrt موقوف محظور'],
])

const LANGUAGES = lookup<(typeof LOCALES)[number]>([
  ['en', 'en english englisch الإنجليزية إنجليزي engus enus engb'],
  ['de', 'de german deutsch الألمانية ألماني dede deat dech'],
  ['ar', 'ar arabic arabisch العربية عربي arsa areg arae'],
])

const BOOLEANS = lookup<boolean>([
  [true, 'yes true 1 ja wahr y j x نعم صحيح'],
  [false, 'no false 0 nein falsch n لا خطأ'],
])

/** Undefined is a word that is none of them. */
export const statusOf = (text: string) => STATUSES.get(plain(text))
export const localeOf = (text: string) => LANGUAGES.get(plain(text))
export const booleanOf = (text: string) => BOOLEANS.get(plain(text))
