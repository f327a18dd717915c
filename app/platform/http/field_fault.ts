import { errors } from '@vinejs/vine'
import type { I18n } from '@adonisjs/i18n'

/**
 * What is wrong with a field beyond its form: pages say so beside it, the API with its pointer.
 *
 * @param field path as in a form, `data.options[1].text`
 * @param key of the message
 */
export const fieldFault = (i18n: I18n, field: string, key: string) =>
  refusedFields({ [field]: [i18n.t(key)] })

/** The same for several fields. @param keys by field */
export const fieldFaults = (i18n: I18n, keys: Record<string, string>) =>
  refusedFields(
    Object.fromEntries(Object.entries(keys).map(([field, key]) => [field, [i18n.t(key)]]))
  )

/** @param messages in words, by field */
export const refusedFields = (messages: Record<string, string[]>) =>
  new errors.E_VALIDATION_ERROR(
    Object.entries(messages).flatMap(([field, words]) =>
      words.map((message) => ({ field, rule: 'refused', message }))
    )
  )
