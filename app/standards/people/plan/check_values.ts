import { errors } from '@vinejs/vine'
import { personValidator } from '#identity/validators/person'
import { CUSTOM } from '#standards/people/fields'
import { ACCOUNT_FIELDS, PROFILE_FIELDS } from '#standards/people/plan/types'
import type { RowFault } from '#standards/people/types'
import type { RowValues } from '#standards/people/read/read_values'

const CHECKED = [...ACCOUNT_FIELDS, ...PROFILE_FIELDS].filter((field) => field !== 'status')
const SAID = new Set(['email', 'maxLength', 'regex', 'required', 'url', 'in', 'enum'])

/** What the form of a person would refuse, with the same validator. */
export async function checkValues(values: RowValues, headerOf: HeaderOf): Promise<RowFault[]> {
  const known = CHECKED.filter((field) => field in values)
  try {
    await personValidator.validate(Object.fromEntries(known.map((field) => [field, values[field]])))
    return []
  } catch (error) {
    return faultsOf(error, headerOf)
  }
}

/** Header of the column that is a field. */
export type HeaderOf = (field: string) => string | null

/** What a validator said, as faults of a row. @throws anything else */
export function faultsOf(error: unknown, headerOf: HeaderOf): RowFault[] {
  if (!(error instanceof errors.E_VALIDATION_ERROR)) throw error
  return error.messages.map(({ field, rule }: { field: string; rule: string }) => ({
    column: headerOf(field),
    field,
    reason: `rule_${wordOf(field, rule)}`,
  }))
}

const wordOf = (field: string, rule: string) =>
  rule === 'refused' && field.startsWith(CUSTOM) ? 'required' : SAID.has(rule) ? rule : 'other'
