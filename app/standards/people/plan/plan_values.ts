import { canonicalJson } from '#platform/json/canonical_json'
import { CUSTOM } from '#standards/people/fields'
import { ACCOUNT_FIELDS, PROFILE_FIELDS } from '#standards/people/plan/types'
import type CustomField from '#platform/custom_fields/custom_field'
import type { CustomValues } from '#platform/custom_fields/types'
import type { KnownPerson, PlannedRow } from '#standards/people/plan/types'
import type { MatchedRow } from '#standards/people/plan/match_rows'

/** What a row changes of account, profile and fields of the company. */
export function planValues(
  { line, cells, values, faults, person }: MatchedRow,
  custom: CustomValues | undefined,
  fields: CustomField[]
): PlannedRow {
  const plan: PlannedRow = {
    line,
    cells,
    outcome: 'unchanged',
    name: nameOf(values, person),
    person,
    account: {},
    profile: {},
    roleIds: [],
    roleOrganizationId: null,
    changes: [],
    faults,
  }
  const take = (fieldNames: readonly string[], into: Record<string, unknown>) => {
    for (const field of fieldNames) {
      if (!(field in values) || same(values[field], person?.[field])) continue
      into[field] = values[field]
      plan.changes.push({ field, before: text(person?.[field]), after: text(values[field]) })
    }
  }
  take(ACCOUNT_FIELDS, plan.account)
  take(PROFILE_FIELDS, plan.profile)
  if (custom) takeCustom(plan, custom, fields)
  return plan
}

function takeCustom(plan: PlannedRow, custom: CustomValues, fields: CustomField[]) {
  const stored = plan.person?.customFields ?? {}
  for (const field of fields) {
    const [before, after] = [stored[field.key], custom[field.key]]
    if (same(before, after)) continue
    plan.custom = custom
    plan.changes.push({
      field: CUSTOM + field.key,
      before: inWords(field, before),
      after: inWords(field, after),
    })
  }
}

const same = (one: unknown, other: unknown) =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null)

const text = (value: unknown) => (value === null || value === undefined ? null : String(value))

/** Keys of options in their words. */
function inWords({ options }: CustomField, value: unknown): string | null {
  if (value === null || value === undefined) return null
  const wordsOf = (key: unknown) => options.find((one) => one.key === key)?.label ?? String(key)
  return Array.isArray(value) ? value.map(wordsOf).join(', ') : wordsOf(value)
}

function nameOf(values: MatchedRow['values'], person: KnownPerson | null) {
  const [first, last] = [values.firstName ?? person?.firstName, values.lastName ?? person?.lastName]
  const name = [first, last].filter(Boolean).join(' ')
  return String(name || values.email || values.employeeId || '–').slice(0, 255)
}
