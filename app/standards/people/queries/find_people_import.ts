import { NotFound } from '#platform/errors'
import PeopleImport from '#standards/people/models/people_import'
import type { CurrentUser } from '#identity/current_user'

/** A file that somebody may see: their own, or any for who administers all people. @throws NotFound */
export async function findPeopleImport(me: CurrentUser, uuid: string): Promise<PeopleImport> {
  const file = await PeopleImport.findByOrFail('uuid', uuid)
  if (file.createdBy !== me.id && !me.can('users.manage')) throw new NotFound()
  return file
}

/** One's own: what it does is done with the rights of who sent it. @throws NotFound */
export async function findOwnPeopleImport(me: CurrentUser, uuid: string): Promise<PeopleImport> {
  const file = await PeopleImport.findByOrFail('uuid', uuid)
  if (file.createdBy !== me.id) throw new NotFound()
  return file
}
