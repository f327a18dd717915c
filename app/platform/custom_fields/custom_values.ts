import { RE2JS } from 're2js'
import vine from '@vinejs/vine'
import { day } from '#platform/dates/day'
import { fieldFault, refusedFields } from '#platform/http/field_fault'
import type CustomField from '#platform/custom_fields/custom_field'
import type { CustomForm, CustomValues, GivenValues } from '#platform/custom_fields/types'
import type { I18n } from '@adonisjs/i18n'

/** Of all custom values of one record, as JSON. */
const MOST_CHARACTERS = 16_384

/** How a form or a program hands them over: by key, checked against the fields only when they are saved. */
export const customValuesSchema = () => vine.object({}).allowUnknownProperties().optional()

/** What a form shows: the fields and what the record keeps in them. */
export const customForm = (fields: CustomField[], stored: CustomValues | null): CustomForm => ({
  fields: fields.map(({ control }) => control),
  values: Object.fromEntries(fields.map(({ key }) => [key, stored?.[key] ?? null])),
})

/**
 * What a record keeps from now on. What was not sent stays, null empties a field, and keys that
 * are no field (yet) are kept for the program that wrote them.
 *
 * @param fields those that may be written
 * @throws E_VALIDATION_ERROR at `custom.<key>`
 */
export async function settleCustomValues(
  fields: CustomField[],
  stored: CustomValues | null,
  given: GivenValues | undefined,
  i18n: I18n
): Promise<CustomValues | null> {
  return given ? customSettler(fields, i18n)(stored, given) : stored
}

/** The same for many records: what checks the values is made once. */
export function customSettler(fields: CustomField[], i18n: I18n) {
  const validator = validatorOf(fields)
  const messagesProvider = i18n.createMessagesProvider()
  return async (stored: CustomValues | null, given: GivenValues): Promise<CustomValues> => {
    refuseEmpty(fields, given, i18n)
    const { custom } = await validator.validate({ custom: given }, { messagesProvider })
    const merged = Object.entries({ ...stored, ...(custom as CustomValues) })
    const settled: CustomValues = Object.fromEntries(merged.filter(([, value]) => value !== null))
    if (JSON.stringify(settled).length > MOST_CHARACTERS) {
      throw fieldFault(i18n, 'custom', 'platform.custom_fields.errors.too_much')
    }
    return settled
  }
}

const validatorOf = (fields: CustomField[]) =>
  vine.create(
    vine.object({
      custom: vine
        .object(Object.fromEntries(fields.map((field) => [field.key, optional(field)])))
        .allowUnknownProperties(),
    })
  )

const optional = (field: CustomField) => (schemaOf(field) as any).nullable().optional()

/** Made required later, an empty field asks when it is saved next and is in nobody's way before. */
function refuseEmpty(fields: CustomField[], given: GivenValues, i18n: I18n) {
  const empty = fields.filter(({ key, isRequired }) => isRequired && isNothing(given[key]))
  if (empty.length === 0) return
  const message = i18n.t('validator.shared.messages.required')
  throw refusedFields(Object.fromEntries(empty.map(({ key }) => [`custom.${key}`, [message]])))
}

const isNothing = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

function schemaOf({ type, options, pattern }: CustomField) {
  const keys = options.map(({ key }) => key)
  if (type === 'number') return vine.number()
  if (type === 'boolean') return vine.boolean()
  if (type === 'date') return day()
  if (type === 'choice') return vine.enum(keys)
  if (type === 'choices') return vine.array(vine.enum(keys)).distinct()
  if (type === 'link')
    return vine
      .string()
      .trim()
      .url({ protocols: ['https'] })
      .maxLength(500)
  if (type === 'email') return vine.string().trim().email().maxLength(255)
  const text = vine
    .string()
    .trim()
    .maxLength(type === 'long_text' ? 4000 : 255)
  return pattern ? text.use(fits(pattern)) : text
}

/** What was typed must be all of it, not just hold it. By RE2: no pattern takes longer than its text. */
const fits = vine.createRule((value: unknown, pattern: string, field) => {
  if (typeof value === 'string' && !RE2JS.matches(pattern, value)) {
    field.report('The {{ field }} field format is invalid', 'regex', field)
  }
})
