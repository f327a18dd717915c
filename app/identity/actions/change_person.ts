import { DateTime } from 'luxon'
import { sendMails } from '#platform/mail/send_mail'
import { customFieldsOf } from '#platform/custom_fields/custom_fields_of'
import { settleCustomValues } from '#platform/custom_fields/custom_values'
import { managedFields } from '#identity/single_sign_on/queries/managed_fields'
import { personDetails } from '#identity/queries/person_details'
import { refusedFields } from '#platform/http/field_fault'
import { refuseFaults } from '#identity/queries/faults_of_person'
import User from '#identity/models/user'
import UserProfile from '#identity/models/user_profile'
import type { GivenValues } from '#platform/custom_fields/types'
import type { I18n } from '@adonisjs/i18n'

type Text = string | null

/** What may change of somebody; what is not named stays. Days as `2026-03-31`, the manager by public id. */
export type PersonChanges = Partial<{
  email: string
  username: Text
  firstName: string
  middleName: Text
  lastName: string
  displayName: Text
  phone: Text
  mobile: Text
  timezone: string
  locale: string
  employeeId: Text
  jobTitle: Text
  department: Text
  location: Text
  hireDate: Text
  manager: Text
  /** Of the fields that the company added, by key. */
  custom: GivenValues
}>

/**
 * Changes account and profile of somebody; the old address hears of a new one.
 *
 * @throws E_VALIDATION_ERROR beside the field when an address, name or number is taken, or the
 *   manager would end up below themselves
 */
export async function changePerson(user: User, changes: PersonChanges, i18n: I18n) {
  const { employeeId, jobTitle, department, location, hireDate, manager, custom, ...account } =
    changes
  await refuseManaged(user, changes, i18n)
  const managerId = await managerOf(changes)
  await refuseFaults(user, changes, managerId, i18n)
  const oldAddress = user.email
  await user.merge(account).save()
  const profile = await UserProfile.firstOrNew({ userId: user.id })
  profile.merge({ employeeId, jobTitle, department, location })
  if (hireDate !== undefined) profile.hireDate = hireDate ? DateTime.fromISO(hireDate) : null
  if (manager !== undefined) profile.managerId = managerId
  profile.customFields = await settleCustomValues(
    await customFieldsOf('people'),
    profile.customFields,
    custom,
    i18n
  )
  await profile.save()
  if (user.email !== oldAddress) await tellOldAddress(user, oldAddress)
}

/** What a provider says of somebody is changed there: the next sign-in would bring it back. */
async function refuseManaged(user: User, changes: PersonChanges, i18n: I18n) {
  const managed = Object.entries(await managedFields(user))
  if (managed.length === 0) return
  const now: Record<string, unknown> = await personDetails(user)
  const wanted = changes as Record<string, unknown>
  const faults = managed.filter(
    ([field]) => wanted[field] !== undefined && (wanted[field] ?? null) !== now[field]
  )
  if (faults.length === 0) return
  throw refusedFields(
    Object.fromEntries(
      faults.map(([field, name]) => [field, [i18n.t('identity.sso.managed_by', { name })]])
    )
  )
}

/** @throws NotFound when nobody has this id */
async function managerOf({ manager }: PersonChanges) {
  return manager ? (await User.findByOrFail('uuid', manager)).id : null
}

const tellOldAddress = (user: User, oldAddress: string) =>
  sendMails([
    {
      recipient: {
        id: user.id,
        name: user.name,
        locale: user.locale,
        timezone: user.timezone,
        email: oldAddress,
      },
      template: 'address_changed',
      values: { address: user.email },
    },
  ])
