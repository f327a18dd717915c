import { NotFound } from '#platform/errors'
import { signOutDevice } from '#identity/actions/sign_out_device'
import { sessionsOf } from '#identity/queries/sessions_of'
import type { CurrentUser } from '#identity/current_user'

/** Signs out one device of one's own, named by its short public id. @throws NotFound */
export async function signOutOwnDevice(me: CurrentUser, device: string) {
  const chosen = (await sessionsOf(me)).find(({ id }) => id === device)
  if (!chosen) throw new NotFound()
  await signOutDevice(me.id, chosen.id)
}
