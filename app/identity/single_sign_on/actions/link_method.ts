import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import { notify } from '#platform/notifications/notify'
import { ConnectionRefused } from '#identity/single_sign_on/errors'
import AuthenticationMethod from '#identity/single_sign_on/models/authentication_method'
import type SsoConnection from '#identity/single_sign_on/models/sso_connection'
import type User from '#identity/models/user'

type Linked = { subject: string; email: string | null; isNew?: boolean }

/**
 * From now on the provider's own id opens this account.
 *
 * @throws ConnectionRefused `id_taken` when it opens another one, `linked_already` when this account has one
 */
export async function linkMethod(
  connection: SsoConnection,
  user: User,
  { subject, email, isNew = false }: Linked
) {
  const { methodKey: provider } = connection
  const holder = await AuthenticationMethod.findBy({ provider, providerId: subject })
  if (holder) throw new ConnectionRefused(holder.userId === user.id ? 'linked_already' : 'id_taken')
  if (await AuthenticationMethod.findBy({ provider, userId: user.id })) {
    throw new ConnectionRefused('linked_already')
  }
  await AuthenticationMethod.create({
    userId: user.id,
    provider,
    providerId: subject,
    providerEmail: email,
    verifiedAt: clock.now(),
    isPrimary: !user.password,
  })
  recordAudit({
    action: 'sso_linked',
    resourceType: 'users',
    resourceId: user.id,
    category: 'security',
    severity: 'medium',
    metadata: { connection: connection.name },
  })
  if (!isNew) await tellOwner(connection, user)
}

/** Somebody may have got hold of their address. */
const tellOwner = ({ name }: SsoConnection, user: User) =>
  notify({
    type: 'identity.sign_in_linked',
    to: [user.id],
    about: { type: 'users', id: user.id },
    values: { connection: name, at: clock.now().toISO()! },
    actionUrl: '/me/security',
    priority: 'urgent',
  })
