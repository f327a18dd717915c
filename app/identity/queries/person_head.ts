import type { CurrentUser } from '#identity/current_user'
import type User from '#identity/models/user'
import { partsOfPerson } from '#identity/person_parts'

/** What stands above each page about one person. */
export type PersonHead = {
  id: string
  name: string
  email: string
  avatarUrl: string | null
  status: string
  isMe: boolean
  parts: string[]
  canManage: boolean
}

export const personHead = (user: User, me: CurrentUser): PersonHead => ({
  id: user.uuid,
  name: user.name,
  email: user.email,
  avatarUrl: user.avatarUrl,
  status: user.status,
  isMe: user.id === me.id,
  parts: partsOfPerson(me),
  canManage: me.grants.anywhere('users.manage'),
})
