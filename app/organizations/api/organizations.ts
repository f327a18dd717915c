import vine from '@vinejs/vine'
import { dataOf, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { addOrganization, changeOrganization } from '#organizations/actions/save_organization'
import { moveOrganization } from '#organizations/actions/move_organization'
import { trashOrganization } from '#organizations/actions/trash_organization'
import { movableFor, organizationFor } from '#organizations/queries/organization_for'
import { organizationTree, type OrganizationNode } from '#organizations/queries/organization_tree'
import {
  newOrganizationValidator,
  organizationMoveValidator,
  organizationRemovalValidator,
  organizationValidator,
} from '#organizations/validators/organization'
import type { CurrentUser } from '#identity/current_user'

const organizations = endpointsAt('/organizations', { permission: 'organizations.manage' })

const organizationAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  type: vine.string(),
  description: textOrNull(),
  parent: textOrNull(),
  depth: vine.number(),
  people: vine.number(),
  courses: vine.number(),
  roles: vine.number(),
  mayChange: vine.boolean(),
})

const all = async (me: CurrentUser) => (await organizationTree(me)).map(answered)

const answered = ({ parentId, mayChange, ...node }: OrganizationNode) => ({
  ...node,
  parent: parentId,
  mayChange,
})

const one = async (me: CurrentUser, uuid: string) => (await all(me)).find(({ id }) => id === uuid)!

defineEndpoints('Organizations', [
  organizations.get('', 'The organizations that you may see, parents before children', {
    permission: 'organizations.view',
    answer: dataOf(organizationAnswer.schema.clone()),
    handle: async ({ me }) => ({ data: await all(me) }),
  }),
  organizations.post('', 'A new organization below another', {
    screens: ['POST /admin/orgs'],
    body: newOrganizationValidator,
    answer: organizationAnswer,
    status: 201,
    async handle({ me }, { body: { parent, ...values } }) {
      return one(me, (await addOrganization(await organizationFor(me, parent), values)).uuid)
    },
  }),
  organizations.put('/:organization', 'Change what an organization is called and is', {
    screens: ['PUT /admin/orgs/:organization'],
    body: organizationValidator,
    answer: organizationAnswer,
    async handle({ me, params }, { body }) {
      await changeOrganization(await organizationFor(me, params.organization), body)
      return one(me, params.organization)
    },
  }),
  organizations.post('/:organization/moves', 'Put an organization below another', {
    screens: ['POST /admin/orgs/:organization/moves'],
    body: organizationMoveValidator,
    answer: organizationAnswer,
    async handle({ me, params }, { body }) {
      const organization = await movableFor(me, params.organization)
      await moveOrganization(organization, await organizationFor(me, body.parent))
      return one(me, params.organization)
    },
  }),
  organizations.delete('/:organization', 'Move an organization to the trash', {
    screens: ['DELETE /admin/orgs/:organization'],
    query: organizationRemovalValidator,
    async handle({ me, params }, { query }) {
      const organization = await movableFor(me, params.organization)
      const into = query.into ? await organizationFor(me, query.into) : null
      await trashOrganization(organization, into)
    },
  }),
])
