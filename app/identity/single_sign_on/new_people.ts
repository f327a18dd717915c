import type User from '#identity/models/user'
import type { CurrentUser } from '#identity/current_user'
import type { I18n } from '@adonisjs/i18n'

type Access = { role: string | null; place: string | null }

/** What the domain of roles knows of what new people get: hung in by `start/parts.ts`. */
export const accessOfNewPeople: {
  /** Roles that somebody may choose. */
  roles(me: CurrentUser, i18n: I18n): Promise<{ id: string; name: string }[]>
  placeName(place: string): Promise<string>
  /** @throws DomainError when it is not theirs to give */
  check(access: Access, me: CurrentUser, i18n: I18n): Promise<unknown>
  give(user: User, access: Access): Promise<unknown>
} = {
  roles: async () => [],
  placeName: async (place) => place,
  check: async () => {},
  give: async () => {},
}
