import hash from '@adonisjs/core/services/hash'
import User from '#identity/models/user'
import UserProfile from '#identity/models/user_profile'
import { clock } from '#platform/clock'
import { defaultLocale, defaultZone } from '#platform/settings/general'
import { setting } from '#platform/settings/setting'
import { announce } from '#platform/events/announce'
import { userCreated } from '#identity/events'

export type NewUser = {
  email: string
  firstName: string
  lastName: string
  /** In clear; stored as an argon2id hash. Without one the person can only enter by a reset link. */
  password?: string
  timezone?: string
  locale?: string
  profile?: Partial<
    Pick<
      UserProfile,
      'jobTitle' | 'department' | 'managerId' | 'employeeId' | 'hireDate' | 'location'
    >
  >
}

/** An active account with its profile. @throws a unique violation when the address is taken */
export async function createUser({ password, profile = {}, ...person }: NewUser): Promise<User> {
  const user = await User.create({
    timezone: await setting(defaultZone),
    locale: await setting(defaultLocale),
    theme: 'system',
    ...person,
    email: person.email.trim().toLowerCase(),
    password: password ? await hash.make(password) : null,
    status: 'active',
    emailVerifiedAt: clock.now(),
    passwordChangedAt: password ? clock.now() : null,
  })
  await UserProfile.create({ ...profile, userId: user.id })
  await announce(userCreated, () => [
    {
      person: user.uuid,
      email: user.email,
      firstName: user.firstName,
      lastName: user.lastName,
      locale: user.locale,
      timezone: user.timezone,
    },
  ])
  return user
}
