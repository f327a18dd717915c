import User from '#identity/models/user'
import UserProfile from '#identity/models/user_profile'
import { PROFILE_FIELDS, type MappedField } from '#identity/single_sign_on/rules/fields'

/**
 * Brings account and profile up to date with what the provider says. The address stays: it is not for a
 * provider to move it. A number that somebody else has is left out.
 */
export async function takeOver(user: User, values: Partial<Record<MappedField, string>>) {
  const { email: _, employeeId, jobTitle, department, location, ...account } = values
  await user.merge(account).save()
  if (!PROFILE_FIELDS.some((field) => values[field])) return
  const profile = await UserProfile.firstOrNew({ userId: user.id })
  profile.merge(present({ jobTitle, department, location }))
  if (employeeId && !(await isTaken(employeeId, user))) profile.employeeId = employeeId
  await profile.save()
}

const present = <Value extends object>(values: Value): Partial<Value> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined)
  ) as Partial<Value>

const isTaken = (employeeId: string, { id }: User) =>
  UserProfile.query().where({ employeeId }).whereNot('userId', id).first()
