import type { CurrentUser } from '#identity/current_user'
import type User from '#identity/models/user'
import { partsOfPerson } from '#identity/person_parts'
import { MODES, type Mode } from '#identity/impersonation/types'

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
  /** The ways in which one may be them for a while. */
  impersonation: Mode[]
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
  impersonation: waysToBe(user, me),
})

/** Whether they stand too high is said when it is tried. */
const waysToBe = (user: User, me: CurrentUser) =>
  user.id === me.id || user.status !== 'active' || me.impersonation
    ? []
    : MODES.filter((mode) => me.grants.anywhere(`users.${mode}_as`))
