import Role from '#organizations/models/role'
import { changeableRole, levelOf } from '#organizations/queries/changeable_role'
import { changeRole, createRole, makeDefault } from '#organizations/actions/save_role'
import { changeRoleRights } from '#organizations/actions/change_role_rights'
import { deleteRole } from '#organizations/actions/delete_role'
import { rightsOfRole, roleHead, roleOptions } from '#organizations/queries/role_page'
import { roleHoldersList } from '#organizations/lists/role_holders_list'
import { rolesList } from '#organizations/lists/roles_list'
import { showList } from '#platform/lists/show_list'
import {
  newRoleValidator,
  rightsValidator,
  roleDeletionValidator,
  roleValidator,
} from '#organizations/validators/role'
import type { HttpContext } from '@adonisjs/core/http'
import type { RoleRights } from '#organizations/actions/change_role_rights'

/** Roles of the company: what they let people do, and who holds them. */
export default class RolesController {
  async index(ctx: HttpContext) {
    const { i18n, inertia, me } = ctx
    return inertia.render('organizations/roles', {
      list: await showList(rolesList, ctx),
      canManage: me.can('roles.manage'),
      options: await roleOptions(me, i18n),
      myLevel: await levelOf(me),
    })
  }

  async show({ i18n, inertia, me, params }: HttpContext) {
    const role = await Role.findByOrFail('uuid', params.role)
    return inertia.render('organizations/role', {
      role: await roleHead(role, me, i18n),
      rights: await rightsOfRole(role, me, i18n),
    })
  }

  async holders(ctx: HttpContext) {
    const role = await Role.findByOrFail('uuid', ctx.params.role)
    return ctx.inertia.render('organizations/role_holders', {
      role: await roleHead(role, ctx.me, ctx.i18n),
      list: await showList(roleHoldersList, ctx),
    })
  }

  async details({ i18n, inertia, me, params }: HttpContext) {
    const role = await Role.findByOrFail('uuid', params.role)
    return inertia.render('organizations/role_details', {
      role: await roleHead(role, me, i18n),
      options: (await roleOptions(me, i18n)).filter(({ id }) => id !== role.uuid),
      myLevel: await levelOf(me),
    })
  }

  async store({ i18n, me, request, response, session }: HttpContext) {
    const role = await createRole(await request.validateUsing(newRoleValidator), { me, i18n })
    tell({ i18n, session }, 'created')
    return response.redirect(`/admin/roles/${role.uuid}`)
  }

  async update({ i18n, me, params, request, response, session }: HttpContext) {
    const role = await changeableRole(params.role, me)
    await changeRole(role, await request.validateUsing(roleValidator), { me, i18n })
    tell({ i18n, session }, 'saved')
    return response.redirect(`/admin/roles/${role.uuid}/details`)
  }

  async updateRights({ i18n, me, params, request, response, session }: HttpContext) {
    const role = await changeableRole(params.role, me)
    const { rights } = await request.validateUsing(rightsValidator)
    await changeRoleRights(role, rights as RoleRights, me)
    tell({ i18n, session }, 'saved')
    return response.redirect(`/admin/roles/${role.uuid}`)
  }

  async makeDefault({ i18n, me, params, response, session }: HttpContext) {
    const role = await changeableRole(params.role, me)
    await makeDefault(role)
    tell({ i18n, session }, 'made_default')
    return response.redirect(`/admin/roles/${role.uuid}/details`)
  }

  async destroy({ i18n, me, params, request, response, session }: HttpContext) {
    const role = await changeableRole(params.role, me)
    const { replacement = null } = await request.validateUsing(roleDeletionValidator)
    await deleteRole(role, replacement, me)
    tell({ i18n, session }, 'trashed')
    return response.redirect('/admin/roles')
  }
}

const tell = ({ i18n, session }: Pick<HttpContext, 'i18n' | 'session'>, key: string) =>
  session.flash('notice', { kind: 'success', message: i18n.t(`organizations.roles.${key}`) })
