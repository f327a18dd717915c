import Role from '#organizations/models/role'
import UserRole from '#organizations/models/user_role'
import { clock } from '#platform/clock'
import { allowedBy, roleLines } from '#organizations/queries/role_lines'
import { changeableRole } from '#organizations/queries/changeable_role'
import { givableRights } from '#organizations/queries/givable_rights'
import { placeName, placeOf } from '#organizations/queries/places_named'
import { refusePlace } from '#organizations/actions/give_role'
import { refuseNewRights } from '#organizations/rules/refuse_new_rights'
import { roleOptions } from '#organizations/queries/role_page'
import type { accessOfNewPeople } from '#identity/single_sign_on/new_people'

/** What people get who come by single sign-on for the first time, as whoever set it up could have given it. */
export const accessBySignIn: typeof accessOfNewPeople = {
  roles: async (me, i18n) => (me.can('roles.manage') ? roleOptions(me, i18n) : []),

  placeName,

  async check({ role: uuid, place }, me, i18n) {
    if (!uuid) return
    const role = await changeableRole(uuid, me)
    refuseNewRights(new Set(), allowedBy(await roleLines(role.id)), await givableRights(me))
    refusePlace(role, (await placeOf(place)).contextType, i18n)
  },

  /** A role or place that is gone meanwhile gives nothing. */
  async give(user, { role: uuid, place }) {
    const role = uuid && (await Role.findBy('uuid', uuid))
    const where = role && (await placeOf(place).catch(() => null))
    if (!role || !where) return
    const held = await UserRole.query()
      .where({ userId: user.id, roleId: role.id, ...where })
      .whereNull('revokedAt')
      .first()
    if (!held) {
      await UserRole.create({ userId: user.id, roleId: role.id, ...where, assignedAt: clock.now() })
    }
  },
}
