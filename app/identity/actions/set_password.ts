import hash from '@adonisjs/core/services/hash'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import { fieldFault } from '#platform/http/field_fault'
import { notify } from '#platform/notifications/notify'
import { currentTenantId } from '#platform/tenancy/scope'
import { passwordStrength } from '#identity/rules/password_strength'
import { forgetTrustedDevices } from '#identity/two_factor/trusted_devices'
import type User from '#identity/models/user'
import type { I18n } from '@adonisjs/i18n'

/** So many passwords, the present one among them, cannot be chosen again. */
const REMEMBERED = 5

/**
 * Stores a new password and tells its owner; all sessions but the one given end, and every mailed link.
 *
 * @param keep id of the session that stays
 * @throws E_VALIDATION_ERROR beside `password` when it is easily guessed or one of the last five
 */
export async function setPassword(user: User, password: string, i18n: I18n, { keep = '' } = {}) {
  refuseWeakPassword(user, password, i18n)
  await refuseUsedPassword(user, password, i18n)
  await rememberPassword(user)
  user.password = await hash.make(password)
  user.passwordChangedAt = clock.now()
  user.mustChangePassword = false
  await user.save()
  await db.from('user_sessions').where('user_id', user.id).whereNot('id', keep).delete()
  await forgetTrustedDevices(user)
  await closeLinks(user)
  recordAudit({
    action: 'password_changed',
    resourceType: 'users',
    resourceId: user.id,
    category: 'security',
    severity: 'medium',
  })
  await notify({
    type: 'identity.password_changed',
    to: [user.id],
    about: { type: 'users', id: user.id },
    values: { at: clock.now().toISO()! },
    actionUrl: '/me/security',
    priority: 'urgent',
  })
}

function refuseWeakPassword(user: User, password: string, i18n: I18n) {
  const { email, username, firstName, lastName, displayName } = user
  const known = [email, username, firstName, lastName, displayName].filter((word) => word !== null)
  const { weakness } = passwordStrength(password, known)
  if (weakness) throw fieldFault(i18n, 'password', `identity.strength.${weakness}`)
}

async function refuseUsedPassword(user: User, password: string, i18n: I18n) {
  const earlier = await usedPasswords(user)
    .orderBy('id', 'desc')
    .limit(REMEMBERED - 1)
  const hashes = [user.password, ...earlier.map((row) => row.password)].filter(Boolean)
  for (const one of hashes) {
    if (await hash.verify(one, password)) {
      throw fieldFault(i18n, 'password', 'identity.errors.used_password')
    }
  }
}

/** Keeps the password that ends, and forgets those that count no more. */
async function rememberPassword(user: User) {
  if (!user.password) return
  await db.table('used_passwords').insert({
    tenant_id: user.tenantId,
    user_id: user.id,
    password: user.password,
    created_at: clock.now().toISO(),
  })
  const counted = usedPasswords(user)
    .orderBy('id', 'desc')
    .limit(REMEMBERED - 1)
    .select('id')
  await usedPasswords(user).whereNotIn('id', counted).delete()
}

const usedPasswords = (user: User) =>
  db.from('used_passwords').where({ tenant_id: currentTenantId(), user_id: user.id })

const closeLinks = (user: User) =>
  db
    .from('password_reset_tokens')
    .where({ tenant_id: currentTenantId(), user_id: user.id })
    .whereNull('used_at')
    .update({ used_at: clock.now().toISO() })
