import { instantInWords } from '#platform/dates/instant_in_words'
import { DateTime } from 'luxon'
import type { I18n } from '@adonisjs/i18n'
import type { HistoryKind } from '#platform/history/define_history'
import type { RawEntry, Values } from '#platform/history/rules/grouped_entries'
import type { Speaker } from '#platform/history/rules/in_words'

/** What a kind says about reading its fields. */
export type KindInWords = Pick<HistoryKind, 'hidden' | 'text' | 'names'>

const LONGEST = 300

/** Fields of every record that say nothing to people. */
const ALWAYS_HIDDEN =
  /^(id|uuid|tenantId|createdAt|createdBy|updatedAt|updatedBy|deletedAt|searchVector|searchText|metadata|revision|lineageId|sortOrder)$/

/** Knows how the fields of a kind are called and read, with all names looked up beforehand. */
export async function speakerFor(
  kind: KindInWords,
  [now, ...entries]: [Values, ...RawEntry[]],
  { i18n, timezone }: { i18n: I18n; timezone: string }
): Promise<Speaker> {
  const all = [now, ...entries.flatMap(({ oldValues, newValues }) => [oldValues, newValues])]
  const names = await namesOf(kind, all)
  const show = (field: string, value: unknown): string => {
    const name = typeof value === 'number' ? names.get(field)?.get(value) : undefined
    return name ?? shown(field, value, i18n, timezone)
  }
  return {
    labelOf: (field) => {
      if (ALWAYS_HIDDEN.test(field) || kind.hidden?.includes(field)) return null
      if (field.endsWith('Id') && !names.has(field)) return null
      return i18n.t(`platform.history.fields.${field}`, {}, spaced(field))
    },
    show,
    textOf: (field, value) => {
      const read = kind.text?.[field]
      return read ? (value === null || value === undefined ? '' : read(value)) : null
    },
  }
}

async function namesOf(kind: KindInWords, all: (Values | null)[]) {
  const names = new Map<string, Map<number, string>>()
  for (const [field, lookUp] of Object.entries(kind.names ?? {})) {
    const ids = all.map((values) => values?.[field]).filter((id) => typeof id === 'number')
    names.set(field, ids.length > 0 ? await lookUp([...new Set(ids)]) : new Map())
  }
  return names
}

function shown(field: string, value: unknown, i18n: I18n, timezone: string): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return i18n.t(`platform.history.${value ? 'yes' : 'no'}`)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return cut(value.join(', ') || '–')
  }
  if (typeof value === 'object') return cut(JSON.stringify(value))
  const text = String(value)
  const at = field.endsWith('At') ? DateTime.fromISO(text) : null
  if (at?.isValid) return instantInWords(at.toJSDate(), { locale: i18n.locale, timezone })
  return cut(i18n.t(`platform.history.values.${field}.${text}`, {}, text))
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** For a field that nobody named yet. */
const spaced = (field: string) => field.replace(/([A-Z])/g, ' $1').toLowerCase()
