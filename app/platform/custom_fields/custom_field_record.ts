import { RE2JS } from 're2js'
import { fieldFault } from '#platform/http/field_fault'
import string from '@adonisjs/core/helpers/string'
import CustomField from '#platform/custom_fields/custom_field'
import { forgetValues } from '#platform/custom_fields/forget_values'
import { CUSTOM_TYPES, EXTENSIBLE, VISIBILITIES } from '#platform/custom_fields/types'
import { defineRecord } from '#platform/records/define_record'
import type { CustomOption } from '#platform/custom_fields/types'
import type { RecordOption } from '#platform/records/types'
import type { I18n } from '@adonisjs/i18n'

const LONGEST_KEY = 40

defineRecord({
  name: 'custom_field',
  plural: 'custom_fields',
  model: CustomField,
  permission: 'settings.manage',
  path: '/admin/custom-fields',
  labels: 'platform.custom_fields',
  icon: 'columns',
  title: 'label',
  fields: [
    { key: 'label', kind: 'text', required: true, most: 80 },
    { key: 'record', kind: 'choice', options: [...EXTENSIBLE], required: true, fixed: true },
    { key: 'type', kind: 'choice', options: [...CUSTOM_TYPES], required: true, fixed: true },
    { key: 'options', kind: 'options', when: { key: 'type', is: ['choice', 'choices'] } },
    { key: 'help', kind: 'text', most: 300, hint: true, hidden: true },
    {
      key: 'pattern',
      kind: 'text',
      most: 200,
      hint: true,
      hidden: true,
      when: { key: 'type', is: ['text', 'long_text'] },
    },
    { key: 'visibility', kind: 'choice', options: [...VISIBILITIES], required: true, hint: true },
    { key: 'isOwn', kind: 'boolean', hint: true, when: { key: 'record', is: ['people'] } },
    { key: 'isRequired', kind: 'boolean', hint: true },
    { key: 'sortOrder', kind: 'number', most: 9999, hint: true, hidden: true },
    {
      key: 'key',
      kind: 'text',
      most: LONGEST_KEY,
      pattern: /^[a-z][a-z0-9_]*$/,
      fixed: true,
      hint: true,
      hidden: true,
    },
  ],
  settle,
  beforePurge: forgetValues,
})

type Values = Record<string, any>

/** Keys for what has none, and what the fields alone cannot tell. */
async function settle(values: Values, field: CustomField | null, i18n: I18n) {
  const type = field?.type ?? values.type
  const settled = {
    ...values,
    isOwn: values.isOwn ?? field?.isOwn ?? false,
    isRequired: values.isRequired ?? field?.isRequired ?? false,
    sortOrder: values.sortOrder ?? field?.sortOrder ?? 0,
    options: keyed((values.options === undefined ? field?.options : values.options) ?? []),
  }
  if (type.startsWith('choice') && settled.options.length === 0)
    throw fault(i18n, 'options', 'none')
  if (values.pattern && !isPattern(values.pattern)) throw fault(i18n, 'pattern', 'pattern')
  return field ? settled : { ...settled, key: await freeKey(values, i18n) }
}

const fault = (i18n: I18n, field: string, key: string) =>
  fieldFault(i18n, field, `platform.custom_fields.errors.${key}`)

function isPattern(pattern: string) {
  try {
    return Boolean(RE2JS.compile(pattern))
  } catch {
    return false
  }
}

/** Keys outlive every change of the words; a new answer gets one that no other has. */
function keyed(options: RecordOption[]): CustomOption[] {
  const taken = new Set(options.flatMap(({ key }) => key ?? []))
  return options.map(({ key, label }) => ({ label, key: key || free(keyOf(label), taken) }))
}

function free(wanted: string, taken: Set<string>) {
  let key = wanted
  for (let number = 2; taken.has(key); number++) key = `${wanted}_${number}`
  taken.add(key)
  return key
}

const keyOf = (label: string) => {
  const slug = string
    .slug(label, { lower: true, strict: true })
    .replaceAll('-', '_')
    .slice(0, LONGEST_KEY - 4)
  return /^[a-z]/.test(slug) ? slug : `field_${slug}`.replace(/_$/, '')
}

/** The values are kept by it, also while the field is in the trash. */
async function freeKey({ record, key, label }: Values, i18n: I18n): Promise<string> {
  const rows = await CustomField.query()
    .sideload({ withTrashed: true })
    .where('record', record)
    .select('key')
  const taken = new Set(rows.map((row) => row.key))
  if (key && taken.has(key)) throw fault(i18n, 'key', 'taken')
  return key ?? free(keyOf(label), taken)
}
