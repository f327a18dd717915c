import type { CurrentUser } from '#identity/current_user'
import type { Permission } from '#platform/permissions/catalog'

/** A page about one person beside their profile, such as what they may do. */
export type PersonPart = {
  /** Last word of its address, `/admin/users/<id>/<key>`, and of its words, `identity.person.parts.<key>`. */
  key: string
  permission: Permission
}

const parts: PersonPart[] = []

/** Hangs a page into those of one person; its file is listed in `start/parts.ts`. */
export function definePersonPart(part: PersonPart) {
  parts.push(part)
}

/** The pages about a person that somebody may open, the profile (an empty key) first. */
export const partsOfPerson = (me: CurrentUser) => [
  '',
  ...parts.filter(({ permission }) => me.grants.anywhere(permission)).map(({ key }) => key),
]
