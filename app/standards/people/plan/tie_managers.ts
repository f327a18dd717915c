import { managersAbove } from '#standards/people/plan/known_people'
import type { HeaderOf } from '#standards/people/plan/check_values'
import type { KnownPerson, ManagerRef, PlannedRow } from '#standards/people/plan/types'
import type { MatchedRow } from '#standards/people/plan/match_rows'

/** An account there is, or the row of one that is made. */
type Node = string

type Around = {
  headerOf: HeaderOf
  known: KnownPerson[]
  /** Whether somebody has a higher role than who imports. */
  isAbove(person: KnownPerson): boolean
}

/**
 * Who leads whom afterwards, wherever in the file they stand. Who would lead themselves, at whatever
 * distance, is refused; so is who would be led by somebody who is not taken.
 */
export async function tieManagers(
  plans: PlannedRow[],
  rows: MatchedRow[],
  { headerOf, known, isAbove }: Around
) {
  const say = (plan: PlannedRow, reason: string, params?: Record<string, string | number>) =>
    plan.faults.push({ column: headerOf('manager'), field: 'manager', reason, params })
  const find = finderOf(plans, rows, known)
  const wanted = new Map<PlannedRow, PlannedRow | KnownPerson | null>()
  plans.forEach((plan, index) => {
    const key = rows[index].values.manager as string | null | undefined
    if (key === undefined) return
    const leader = key === null ? null : find(key)
    if (leader === undefined) return say(plan, 'manager_unknown', { value: key! })
    if (leader === plan || (leader && personOf(leader) && personOf(leader) === plan.person)) {
      return say(plan, 'manager_self')
    }
    if (isLedBy(plan, leader)) return
    if (plan.person && isAbove(plan.person)) return say(plan, 'above')
    wanted.set(plan, leader)
  })
  await refuseImpossible(wanted, say)
  for (const [plan, leader] of wanted) note(plan, leader)
}

function finderOf(plans: PlannedRow[], rows: MatchedRow[], known: KnownPerson[]) {
  const found = new Map<string, PlannedRow | KnownPerson>()
  for (const person of known) {
    if (person.isTrashed) continue
    if (person.employeeId) found.set(person.employeeId, person)
    found.set(person.email, person)
  }
  plans.forEach((plan, index) => {
    const { employeeId, email } = rows[index].values
    const keys = [employeeId, email, plan.person?.employeeId, plan.person?.email]
    for (const key of keys) if (key && !isTwice(plan)) found.set(String(key), plan)
  })
  return (key: string) => found.get(key) ?? found.get(key.toLowerCase())
}

const isTwice = ({ faults }: PlannedRow) => faults.some(({ reason }) => reason === 'twice')

const isPlan = (leader: PlannedRow | KnownPerson): leader is PlannedRow => 'line' in leader

type Wanted = Map<PlannedRow, PlannedRow | KnownPerson | null>
type Say = (plan: PlannedRow, reason: string, params?: Record<string, string | number>) => unknown

/** Each refusal may make another one necessary. */
async function refuseImpossible(wanted: Wanted, say: Say) {
  const refused = () => [...wanted.keys()].filter(({ faults }) => faults.length > 0).length
  for (let before = -1; before !== refused();) {
    before = refused()
    refuseLeftOut(wanted, say)
    await refuseLoops(wanted, say)
  }
}

/** Whoever is led by a row that makes no account falls with it, and so on downwards. */
function refuseLeftOut(wanted: Wanted, say: Say) {
  for (let again = true; again;) {
    again = false
    for (const [plan, leader] of wanted) {
      if (!leader || !isPlan(leader) || plan.faults.length > 0) continue
      const isThere = leader.person !== null && !leader.person.isTrashed
      const isMade = leader.outcome === 'new' && leader.faults.length === 0
      if (isThere || isMade) continue
      say(plan, 'manager_left_out', { line: leader.line })
      again = true
    }
  }
}

async function refuseLoops(wanted: Wanted, say: Say) {
  const ids = [...wanted].flatMap(([plan, leader]) => [plan, leader].flatMap(idOf))
  const above = new Map<Node, Node>()
  for (const [id, manager] of await managersAbove([...new Set(ids)]))
    above.set(`u${id}`, `u${manager}`)
  const stored = new Map(above)
  for (const [plan, leader] of wanted) {
    if (isIdle(plan)) continue
    if (leader) above.set(nodeOf(plan), nodeOf(leader))
    else above.delete(nodeOf(plan))
  }
  for (let again = true; again;) {
    again = false
    for (const plan of wanted.keys()) {
      if (isIdle(plan) || !isInLoop(nodeOf(plan), above)) continue
      say(plan, 'manager_loop')
      again = true
    }
    for (const plan of wanted.keys())
      if (plan.faults.length > 0) goBack(nodeOf(plan), above, stored)
  }
}

/** A row that changes nothing. */
const isIdle = ({ faults, outcome }: PlannedRow) => faults.length > 0 || outcome === 'left_out'

function goBack(node: Node, above: Map<Node, Node>, stored: Map<Node, Node>) {
  const before = stored.get(node)
  if (before) above.set(node, before)
  else above.delete(node)
}

function isInLoop(start: Node, above: Map<Node, Node>) {
  const seen = new Set<Node>()
  for (let node = above.get(start); node && !seen.has(node); node = above.get(node)) {
    if (node === start) return true
    seen.add(node)
  }
  return false
}

const personOf = (one: PlannedRow | KnownPerson) => (isPlan(one) ? one.person : one)

const nodeOf = (one: PlannedRow | KnownPerson): Node => {
  const person = personOf(one)
  return person ? `u${person.id}` : `l${(one as PlannedRow).line}`
}

const idOf = (one: PlannedRow | KnownPerson | null) => {
  const person = one && personOf(one)
  return person ? [person.id] : []
}

function note(plan: PlannedRow, leader: PlannedRow | KnownPerson | null) {
  plan.manager = refOf(leader)
  plan.changes.push({
    field: 'manager',
    before: plan.person?.managerName ?? null,
    after: leader && displayOf(leader),
  })
}

function isLedBy({ person }: PlannedRow, leader: PlannedRow | KnownPerson | null) {
  if (!leader) return !person?.managerId
  const id = personOf(leader)?.id
  return id !== undefined && id === person?.managerId
}

function refOf(leader: PlannedRow | KnownPerson | null): ManagerRef {
  const person = leader && personOf(leader)
  if (person) return { id: person.id }
  return leader && { line: (leader as PlannedRow).line }
}

const displayOf = (one: PlannedRow | KnownPerson) =>
  isPlan(one) ? one.name : (one.displayName ?? `${one.firstName} ${one.lastName}`)
