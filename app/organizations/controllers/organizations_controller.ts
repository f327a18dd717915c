import { addOrganization, changeOrganization } from '#organizations/actions/save_organization'
import { moveOrganization } from '#organizations/actions/move_organization'
import { trashOrganization } from '#organizations/actions/trash_organization'
import { movableFor, organizationFor } from '#organizations/queries/organization_for'
import { organizationTree } from '#organizations/queries/organization_tree'
import {
  newOrganizationValidator,
  organizationMoveValidator,
  organizationRemovalValidator,
  organizationValidator,
} from '#organizations/validators/organization'
import type { HttpContext } from '@adonisjs/core/http'

const PAGE = '/admin/orgs'

export default class OrganizationsController {
  async index({ inertia, me }: HttpContext) {
    return inertia.render('organizations/organizations', {
      organizations: await organizationTree(me),
    })
  }

  async store({ me, request, response }: HttpContext) {
    const { parent, ...values } = await request.validateUsing(newOrganizationValidator)
    await addOrganization(await organizationFor(me, parent), values)
    return response.redirect(PAGE)
  }

  async update({ me, params, request, response }: HttpContext) {
    const organization = await organizationFor(me, params.organization)
    await changeOrganization(organization, await request.validateUsing(organizationValidator))
    return response.redirect(PAGE)
  }

  async move({ me, params, request, response }: HttpContext) {
    const organization = await movableFor(me, params.organization)
    const { parent } = await request.validateUsing(organizationMoveValidator)
    await moveOrganization(organization, await organizationFor(me, parent))
    return response.redirect(PAGE)
  }

  async destroy({ me, params, request, response }: HttpContext) {
    const organization = await movableFor(me, params.organization)
    const { into } = await request.validateUsing(organizationRemovalValidator)
    await trashOrganization(organization, into ? await organizationFor(me, into) : null)
    return response.redirect(PAGE)
  }
}
