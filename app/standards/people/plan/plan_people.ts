import { customFieldsOf } from '#platform/custom_fields/custom_fields_of'
import { customSettler } from '#platform/custom_fields/custom_values'
import { levelsOf } from '#platform/permissions/level_of'
import { checkValues, faultsOf } from '#standards/people/plan/check_values'
import { knownPeople, rolesHeld } from '#standards/people/plan/known_people'
import { knownPlaces } from '#standards/people/plan/known_places'
import { matchRows, type MatchedRow } from '#standards/people/plan/match_rows'
import { planPlaces } from '#standards/people/plan/plan_places'
import { planValues } from '#standards/people/plan/plan_values'
import { mayTouch } from '#standards/people/plan/may_touch'
import { tieManagers } from '#standards/people/plan/tie_managers'
import { CUSTOM } from '#standards/people/fields'
import { dateOrderOf } from '#standards/people/read/day_of'
import { readValues, type Reader } from '#standards/people/read/read_values'
import type { CurrentUser } from '#identity/current_user'
import type { FileRow } from '#standards/people/read/read_csv'
import type { ImportColumn, ImportOptions, RowFault } from '#standards/people/types'
import type { KnownPerson, PlannedRow } from '#standards/people/plan/types'
import type { I18n } from '@adonisjs/i18n'

type Asked = {
  rows: FileRow[]
  columns: Pick<ImportColumn, 'header' | 'field'>[]
  options: ImportOptions
}
type Who = { me: CurrentUser; i18n: I18n }
type Report = (done: number, total: number) => Promise<unknown>

const AT_ONCE = 500

/**
 * What becomes of every row of a file, without changing anything: the same plan is shown before and
 * carried out afterwards. So many queries as there are kinds of question, however long the file is.
 */
export async function planPeople(asked: Asked, who: Who, report: Report): Promise<PlannedRow[]> {
  const fields = await customFieldsOf('people')
  const reader = readerOf(asked, new Map(fields.map((field) => [field.key, field.control])))
  const read = asked.rows.map(({ line, cells }) => ({ line, cells, ...readValues(cells, reader) }))
  const headerOf = (field: string) =>
    asked.columns.find((one) => one.field === field)?.header ?? null
  const known = await knownPeople(keysOf(read))
  const matched = matchRows(read, known, headerOf)
  const ids = matched.flatMap(({ person }) => (person ? [person.id] : []))
  const [places, levels] = [
    await knownPlaces(who.me, who.i18n),
    await levelsOf([who.me.id, ...ids]),
  ]
  const held = await rolesHeld(ids)
  const settle = customSettler(fields, who.i18n)
  const planned: PlannedRow[] = []
  for (const row of matched) {
    const plan = planValues(row, settled(await settleRow(row, settle, headerOf), row), fields)
    plan.faults.push(...(await checkValues(row.values, headerOf)))
    planPlaces(plan, row.values, { places, held, headerOf, me: who.me })
    plan.faults.push(...mayTouch(plan, row.values, { ...who, levels, headerOf }))
    planned.push(plan)
    if (planned.length % AT_ONCE === 0) await report(planned.length, matched.length)
  }
  for (const plan of planned) plan.outcome = outcomeOf(plan, asked.options)
  const isAbove = ({ id }: KnownPerson) => (levels.get(id) ?? 0) > levels.get(who.me.id)!
  await tieManagers(planned, matched, { headerOf, known, isAbove })
  for (const plan of planned) plan.outcome = outcomeOf(plan, asked.options)
  return planned
}

function readerOf({ rows, columns, options }: Asked, custom: Reader['custom']): Reader {
  const days = columns.flatMap(({ field }, index) =>
    field === 'hireDate' || custom.get(field?.slice(CUSTOM.length) ?? '')?.type === 'date'
      ? [index]
      : []
  )
  return {
    columns: columns.map(({ header, field }) => ({
      header,
      field: field?.startsWith(CUSTOM) && !custom.has(field.slice(CUSTOM.length)) ? null : field,
    })),
    clears: options.clears,
    custom,
    dateOrder: dateOrderOf(days.flatMap((index) => rows.map(({ cells }) => cells[index] ?? ''))),
  }
}

function keysOf(read: { values: Record<string, unknown> }[]) {
  const all = (field: string) =>
    read.flatMap(({ values }) => (values[field] ? [values[field] as string] : []))
  const leaders = all('manager')
  return {
    employeeIds: [...new Set([...all('employeeId'), ...leaders])],
    emails: [...new Set([...all('email'), ...leaders.map((key) => key.toLowerCase())])],
    usernames: [...new Set(all('username'))],
  }
}

type Settle = ReturnType<typeof customSettler>

async function settleRow(
  { values, person }: MatchedRow,
  settle: Settle,
  headerOf: (field: string) => string | null
) {
  const given = Object.entries(values).filter(([field]) => field.startsWith(CUSTOM))
  if (given.length === 0) return {}
  const custom = Object.fromEntries(
    given.map(([field, value]) => [field.slice(CUSTOM.length), value])
  )
  try {
    return { custom: await settle(person?.customFields ?? null, custom) }
  } catch (error) {
    return { faults: faultsOf(error, headerOf) }
  }
}

function settled({ custom, faults = [] }: Awaited<ReturnType<typeof settleRow>>, row: MatchedRow) {
  row.faults.push(...(faults as RowFault[]))
  return custom
}

function outcomeOf(plan: PlannedRow, { mode }: ImportOptions): PlannedRow['outcome'] {
  if (plan.faults.length > 0) return 'error'
  const isNew = !plan.person || plan.person.isTrashed
  if (mode === (isNew ? 'change' : 'add')) return 'left_out'
  if (isNew) return 'new'
  return plan.changes.length > 0 ? 'changed' : 'unchanged'
}
