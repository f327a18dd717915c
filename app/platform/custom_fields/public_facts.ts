import type CustomField from '#platform/custom_fields/custom_field'
import type { CustomFact, CustomValues } from '#platform/custom_fields/types'

/** What everybody may read of the fields that a company added, where something is in them. */
export const publicFacts = (fields: CustomField[], values: CustomValues | undefined) =>
  fields
    .filter(({ key, visibility }) => visibility === 'everyone' && isSaid(values?.[key]))
    .map(({ key, label, type, options }): CustomFact => ({
      label,
      type,
      value: inWords(values![key], options),
    }))

const isSaid = (value: unknown) => value !== undefined && value !== null && value !== ''

/** Keys of options in their words. */
function inWords(value: unknown, options: CustomField['options']): CustomFact['value'] {
  const wordsOf = (key: unknown) => options.find((one) => one.key === key)?.label ?? String(key)
  if (Array.isArray(value)) return value.map(wordsOf)
  if (typeof value === 'boolean' || typeof value === 'number') return value
  return options.length > 0 ? wordsOf(value) : String(value)
}
