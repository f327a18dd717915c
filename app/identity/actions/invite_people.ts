import env from '#start/env'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { hashSecret, newSecret } from '#platform/secrets'
import { LIFE_MINUTES } from '#identity/actions/send_password_link'
import { sendMails } from '#platform/mail/send_mail'
import type { MadePerson } from '#identity/actions/create_people'

/** Invites many people by mail, as `sendPasswordLink` does it for one, in a few statements. */
export async function invitePeople(people: MadePerson[], company: { id: number; name: string }) {
  if (people.length === 0) return
  const [now, expiresAt] = [clock.now(), clock.now().plus({ minutes: LIFE_MINUTES.invitation })]
  const links = people.map((person) => ({ person, secret: newSecret() }))
  await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    now: now.toISO()!,
    until: expiresAt.toISO()!,
    tokens: JSON.stringify(
      links.map(({ person, secret }) => ({ user: person.id, token: hashSecret(secret) }))
    ),
  })
  await sendMails(
    links.map(({ person, secret }) => ({
      recipient: person,
      template: 'invitation',
      values: {
        tenant: company.name,
        expires_at: expiresAt.toISO(),
        url: `${env.get('APP_URL')}/password/reset/${company.id}.${secret}`,
        device_name: null,
        ip: null,
      },
    }))
  )
}

const SQL = `
INSERT INTO password_reset_tokens (tenant_id, user_id, token, expires_at, created_at)
SELECT :tenant, t."user", t.token, :until, :now FROM jsonb_to_recordset(:tokens::jsonb) AS t ("user" bigint, token text)`
