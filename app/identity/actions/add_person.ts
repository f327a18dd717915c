import { defaultLocale, defaultZone } from '#platform/settings/general'
import { settingIn } from '#platform/settings/setting'
import { createUser } from '#identity/actions/create_user'
import { sendPasswordLink } from '#identity/actions/send_password_link'
import { askedFrom, companyOf } from '#identity/asked_from'
import { newPersonParts } from '#identity/new_person_parts'
import { refuseFaults } from '#identity/queries/faults_of_person'
import type { NewUser } from '#identity/actions/create_user'
import type { HttpContext } from '@adonisjs/core/http'

type NewPerson = Omit<NewUser, 'password' | 'profile'> & {
  department?: string
  jobTitle?: string
  employeeId?: string
  /** Mails a link with which they choose a password; true when nothing is said. */
  invite?: boolean
}

/**
 * An account for a new person of the company, who learns of it by mail.
 *
 * @throws E_VALIDATION_ERROR beside an address or number that somebody has
 */
export async function addPerson(
  ctx: Pick<HttpContext, 'i18n' | 'me' | 'request'>,
  { department, jobTitle, employeeId, invite = true, ...person }: NewPerson
) {
  await refuseFaults(null, { email: person.email, employeeId }, null, ctx.i18n)
  const user = await createUser({
    ...(await defaultsIn(ctx.me.grants.firstBranch('users.manage'))),
    ...person,
    profile: { department, jobTitle, employeeId },
  })
  for (const give of newPersonParts) await give([user], ctx.me)
  if (invite) await sendPasswordLink(user, companyOf(ctx), 'invitation', askedFrom(ctx))
  return user
}

/** What the part of the company says in which they begin. */
const defaultsIn = async (organizationId: number | null) => ({
  timezone: await settingIn(defaultZone, organizationId),
  locale: await settingIn(defaultLocale, organizationId),
})
