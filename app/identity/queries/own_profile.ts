import { customForm } from '#platform/custom_fields/custom_values'
import { customFieldsOf } from '#platform/custom_fields/custom_fields_of'
import { personDetails, type PersonDetails } from '#identity/queries/person_details'
import type User from '#identity/models/user'

export type OwnProfile = PersonDetails & {
  name: string
  /** Of the company's fields those that I may read and not change. */
  given: PersonDetails['custom']
}

/** What somebody may know and change of themselves. */
export async function ownProfile(user: User): Promise<OwnProfile> {
  const details = await personDetails(user)
  const fields = await customFieldsOf('people')
  const { values } = details.custom
  return {
    ...details,
    name: user.name,
    custom: customForm(
      fields.filter(({ isOwn }) => isOwn),
      values
    ),
    given: customForm(
      fields.filter(({ isOwn, visibility }) => !isOwn && visibility !== 'staff'),
      values
    ),
  }
}
