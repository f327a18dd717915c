import { randomInt } from 'node:crypto'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { hashSecret } from '#platform/secrets'
import type User from '#identity/models/user'

const COUNT = 10
/** Without what looks alike on paper: 0 and O, 1, I and L. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 3
const GROUP_LENGTH = 4

/** Ten codes that stand in for a lost telephone, each good once. Those from before are void. Shown now and never again. */
export async function renewRecoveryCodes(user: User): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode)
  await ofUser(user).delete()
  await db.table('recovery_codes').multiInsert(
    codes.map((code) => ({
      tenant_id: user.tenantId,
      user_id: user.id,
      code: hashSecret(plain(code)),
      created_at: clock.now().toISO(),
    }))
  )
  return codes
}

/** @returns whether it was one of theirs and not used yet */
export async function useRecoveryCode(user: User, code: string): Promise<boolean> {
  const used = await ofUser(user)
    .where('code', hashSecret(plain(code)))
    .whereNull('used_at')
    .update({ used_at: clock.now().toISO() })
  return Number(used) === 1
}

/** How many are left. */
export async function countRecoveryCodes(user: User): Promise<number> {
  const row = await ofUser(user).whereNull('used_at').count('* as left').first()
  return Number(row.left)
}

export const deleteRecoveryCodes = (user: User) => ofUser(user).delete()

const ofUser = ({ tenantId, id }: User) =>
  db.from('recovery_codes').where({ tenant_id: tenantId, user_id: id })

/** However it was copied from the paper. */
const plain = (code: string) => code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const newCode = () =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  ).join('-')
