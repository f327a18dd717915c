import User from '#identity/models/user'
import UserProfile from '#identity/models/user_profile'

import { customFieldsOf } from '#platform/custom_fields/custom_fields_of'
import { customForm } from '#platform/custom_fields/custom_values'
import type { CustomForm } from '#platform/custom_fields/types'

export type PersonDetails = {
  email: string
  username: string | null
  firstName: string
  middleName: string | null
  lastName: string
  displayName: string | null
  phone: string | null
  mobile: string | null
  timezone: string
  locale: string
  employeeId: string | null
  jobTitle: string | null
  department: string | null
  location: string | null
  /** A day, `2026-03-31`. */
  hireDate: string | null
  manager: { id: string; name: string } | null
  lastLoginAt: string | null
  lastActivityAt: string | null
  passwordChangedAt: string | null
  mustChangePassword: boolean
  custom: CustomForm
}

/** Account and profile of somebody, as administrators see it. */
export async function personDetails(user: User): Promise<PersonDetails> {
  const profile = await UserProfile.findBy('userId', user.id)
  const manager = profile?.managerId ? await User.find(profile.managerId) : null
  return {
    email: user.email,
    username: user.username,
    firstName: user.firstName,
    middleName: user.middleName,
    lastName: user.lastName,
    displayName: user.displayName,
    phone: user.phone,
    mobile: user.mobile,
    timezone: user.timezone,
    locale: user.locale,
    employeeId: profile?.employeeId ?? null,
    jobTitle: profile?.jobTitle ?? null,
    department: profile?.department ?? null,
    location: profile?.location ?? null,
    hireDate: profile?.hireDate?.toISODate() ?? null,
    manager: manager && { id: manager.uuid, name: manager.name },
    lastLoginAt: user.lastLoginAt?.toUTC().toISO() ?? null,
    lastActivityAt: user.lastActivityAt?.toUTC().toISO() ?? null,
    passwordChangedAt: user.passwordChangedAt?.toUTC().toISO() ?? null,
    mustChangePassword: user.mustChangePassword,
    custom: customForm(await customFieldsOf('people'), profile?.customFields ?? null),
  }
}
