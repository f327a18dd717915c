import { changePerson, type PersonChanges } from '#identity/actions/change_person'
import { customFieldsOf } from '#platform/custom_fields/custom_fields_of'
import type User from '#identity/models/user'
import type { GivenValues } from '#platform/custom_fields/types'
import type { I18n } from '@adonisjs/i18n'

type OwnChanges = Pick<PersonChanges, 'displayName' | 'phone' | 'mobile' | 'custom'>

/**
 * What somebody may say of themselves: of the company's fields only those that are theirs to fill in.
 *
 * @throws E_VALIDATION_ERROR at `custom.<key>`
 */
export async function changeOwnProfile(user: User, { custom, ...changes }: OwnChanges, i18n: I18n) {
  await changePerson(user, { ...changes, custom: custom && (await ownOf(custom)) }, i18n)
}

async function ownOf(custom: GivenValues): Promise<GivenValues> {
  const fields = await customFieldsOf('people')
  const own = new Set(fields.filter(({ isOwn }) => isOwn).map(({ key }) => key))
  return Object.fromEntries(Object.entries(custom).filter(([key]) => own.has(key)))
}
