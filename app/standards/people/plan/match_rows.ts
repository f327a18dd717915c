import type { HeaderOf } from '#standards/people/plan/check_values'
import type { KnownPerson } from '#standards/people/plan/types'
import type { RowFault } from '#standards/people/types'
import type { RowValues } from '#standards/people/read/read_values'

export type ReadRow = { line: number; cells: string[]; values: RowValues; faults: RowFault[] }
export type MatchedRow = ReadRow & { person: KnownPerson | null }

const UNIQUE = ['employeeId', 'email', 'username'] as const

/**
 * Whom each row is about: by the number of the employee, else by the address. Nobody is in a file
 * twice, and nobody gets what is somebody else's.
 */
export function matchRows(rows: ReadRow[], known: KnownPerson[], headerOf: HeaderOf): MatchedRow[] {
  const people = {
    employeeId: by(known, 'employeeId'),
    email: by(known, 'email'),
    username: by(known, 'username'),
  }
  const lines = { employeeId: new Map(), email: new Map(), username: new Map() }
  const persons = new Map<number, number>()
  return rows.map((row) => {
    const faults = [...row.faults]
    const say = (field: string, reason: string, params?: RowFault['params']) =>
      faults.push({ column: headerOf(field), field, reason, params })
    const { person, conflict } = personOf(row.values, people)
    if (conflict) say('email', 'of_another', { number: conflict.employeeId ?? '–' })
    for (const field of UNIQUE) {
      const key = row.values[field] as string | undefined
      if (!key) continue
      const earlier = lines[field].get(key)
      if (earlier) say(field, 'twice', { line: earlier })
      else lines[field].set(key, row.line)
      const owner = people[field].get(key)
      if (owner && owner !== person && !conflict) say(field, 'taken')
    }
    if (person) {
      const earlier = persons.get(person.id)
      if (earlier && faults.every(({ reason }) => reason !== 'twice'))
        say('email', 'same_person', { line: earlier })
      persons.set(person.id, row.line)
    } else refuseIncomplete(row.values, say)
    return { ...row, faults, person }
  })
}

const by = (known: KnownPerson[], field: (typeof UNIQUE)[number]) =>
  new Map(known.flatMap((person) => (person[field] ? [[person[field], person] as const] : [])))

type People = Record<(typeof UNIQUE)[number], Map<string, KnownPerson>>

/** An address of somebody who has another number is not taken for a match. */
function personOf({ employeeId, email }: RowValues, people: People) {
  const byNumber = employeeId ? people.employeeId.get(employeeId as string) : undefined
  if (byNumber) return { person: byNumber, conflict: null }
  const byEmail = email ? people.email.get(email as string) : undefined
  if (byEmail && employeeId && byEmail.employeeId) return { person: null, conflict: byEmail }
  return { person: byEmail ?? null, conflict: null }
}

function refuseIncomplete(values: RowValues, say: (field: string, reason: string) => unknown) {
  for (const field of ['email', 'firstName', 'lastName']) if (!values[field]) say(field, 'missing')
}
