import { clock } from '#platform/clock'
import { bringBackAccounts, updateAccounts, updateProfiles } from '#identity/actions/change_people'
import { createPeople, createProfiles, type MadePerson } from '#identity/actions/create_people'
import { tellStatus } from '#identity/actions/change_status'
import { newPersonParts } from '#identity/new_person_parts'
import UserProfile from '#identity/models/user_profile'
import { giveRoles } from '#organizations/actions/give_roles'
import { placePeople } from '#organizations/memberships/place_people'
import type { KnownPerson, PlannedRow } from '#standards/people/plan/types'
import type { SettableStatus } from '#identity/enums'

type Report = (done: number) => Promise<unknown>

const AT_ONCE = 1000

/**
 * Does what was planned, a thousand people at a time, in the transaction of the caller.
 *
 * @param reason why a status changed, for the history
 * @returns who is new
 */
export async function carryOut(
  plans: PlannedRow[],
  { reason, report }: { reason: string; report: Report }
): Promise<MadePerson[]> {
  const work = plans.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  const ids = new Map<PlannedRow, number>()
  const made: MadePerson[] = []
  for (let start = 0; start < work.length; start += AT_ONCE) {
    const some = work.slice(start, start + AT_ONCE)
    made.push(...(await addNew(some, ids)))
    await changeKnown(some, ids)
    await tellStatuses(some, reason)
    await report(start + some.length)
  }
  await tie(work, ids)
  return made
}

async function addNew(plans: PlannedRow[], ids: Map<PlannedRow, number>) {
  const fresh = plans.filter(({ person }) => person === null)
  const made = await createPeople(
    fresh.map(({ account, profile, custom }) => ({
      account,
      profile: custom ? { ...profile, customFields: custom } : profile,
    }))
  )
  fresh.forEach((plan, index) => ids.set(plan, made[index].id))
  return made
}

type Known = PlannedRow & { person: KnownPerson }

const hasPerson = (plan: PlannedRow): plan is Known => plan.person !== null

async function changeKnown(plans: PlannedRow[], ids: Map<PlannedRow, number>) {
  const known = plans.filter(hasPerson)
  for (const plan of known) ids.set(plan, plan.person.id)
  const back = known.filter(({ person }) => person.isTrashed).map(({ person }) => person)
  await bringBackAccounts(back)
  if (back.length > 0) for (const give of newPersonParts) await give(back)
  await updateAccounts(
    known.flatMap(({ person, account }) =>
      hasAny(account)
        ? [{ id: person.id, uuid: person.uuid, before: pick(person, account), after: account }]
        : []
    )
  )
  await changeProfiles(known)
}

async function changeProfiles(known: Known[]) {
  const changed = known
    .map((plan) => ({ plan, after: profileOf(plan) }))
    .filter(({ after }) => hasAny(after))
  const without = changed.filter(({ plan }) => plan.person.profileId === null)
  await createProfiles(
    without.map(({ plan, after }) => ({ ...after, userId: plan.person.id })),
    clock.now().toISO()!
  )
  await updateProfiles(
    changed.flatMap(({ plan: { person }, after }) =>
      person.profileId === null
        ? []
        : [{ id: person.profileId, before: pick(person, after), after }]
    )
  )
}

const profileOf = ({ profile, custom }: PlannedRow) =>
  custom ? { ...profile, customFields: custom } : profile

const hasAny = (values: object) => Object.keys(values).length > 0

const pick = (person: KnownPerson, values: object) =>
  Object.fromEntries(Object.keys(values).map((key) => [key, person[key] ?? null]))

async function tellStatuses(plans: PlannedRow[], reason: string) {
  const changed = plans.filter(hasPerson).filter(({ account }) => 'status' in account)
  const byStatus = Map.groupBy(changed, ({ account }) => account.status as SettableStatus)
  for (const [status, some] of byStatus) {
    await tellStatus(
      some.map(({ person, account }) => ({
        id: person.id,
        uuid: person.uuid,
        email: String(account.email ?? person.email),
      })),
      status,
      reason
    )
  }
}

/** Managers, organizations and roles, once everybody is there. */
async function tie(work: PlannedRow[], ids: Map<PlannedRow, number>) {
  const idOfLine = new Map([...ids].map(([{ line }, id]) => [line, id]))
  await tieToManagers(work, ids, idOfLine)
  await placePeople(
    work.flatMap((plan) =>
      plan.organizationId ? [{ userId: ids.get(plan)!, organizationId: plan.organizationId }] : []
    )
  )
  await giveRoles(
    work.flatMap((plan) =>
      plan.roleIds.map((roleId) => ({
        userId: ids.get(plan)!,
        roleId,
        organizationId: plan.roleOrganizationId,
      }))
    )
  )
}

async function tieToManagers(
  work: PlannedRow[],
  ids: Map<PlannedRow, number>,
  idOfLine: Map<number, number>
) {
  const led = work.filter(({ manager }) => manager !== undefined)
  for (let start = 0; start < led.length; start += AT_ONCE) {
    const some = led.slice(start, start + AT_ONCE)
    const profiles = await UserProfile.query().whereIn(
      'userId',
      some.map((plan) => ids.get(plan)!)
    )
    const byUser = new Map(profiles.map((profile) => [profile.userId, profile]))
    await updateProfiles(
      some.flatMap((plan) => {
        const profile = byUser.get(ids.get(plan)!)
        const after = { managerId: managerIdOf(plan, idOfLine) }
        return profile ? [{ id: profile.id, before: { managerId: profile.managerId }, after }] : []
      })
    )
  }
}

function managerIdOf({ manager }: PlannedRow, idOfLine: Map<number, number>) {
  if (!manager) return null
  return 'id' in manager ? manager.id : (idOfLine.get(manager.line) ?? null)
}
