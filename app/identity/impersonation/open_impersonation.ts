import { isGranted } from '#platform/permissions/people_granted'
import { endImpersonation } from '#identity/impersonation/end_impersonation'
import { refusalFor } from '#identity/impersonation/refusal_for'
import type { CurrentUser } from '#identity/current_user'
import type { Impersonated, Mode } from '#identity/impersonation/types'

/** As it is read with the session. */
export type OpenImpersonation = { uuid: string; mode: Mode; expiresAt: string; userId: number }

/**
 * An impersonation, asked anew at every request: it ends when one of the two gained or lost a right
 * that it hangs on, or when who is behind it may not enter any more (`by` is null).
 */
export async function openImpersonation(
  { uuid, mode, expiresAt, userId }: OpenImpersonation,
  by: CurrentUser | null
): Promise<Impersonated | null> {
  if (by && (await mayGoOn(by, mode, userId))) {
    const { id, uuid: person, name, email } = by
    const until = new Date(expiresAt).toISOString()
    return { id: uuid, mode, until, by: { id, uuid: person, name, email } }
  }
  await endImpersonation(uuid)
  return null
}

const mayGoOn = async (by: CurrentUser, mode: Mode, userId: number) =>
  (await isGranted(by.grants, `users.${mode}_as`, userId)) &&
  (await refusalFor(by, { id: userId, status: 'active' })) === null
