import { DateTime } from 'luxon'
import { personFor } from '#identity/queries/person_for'
import { personHead } from '#identity/queries/person_head'
import { NotFound } from '#platform/errors'
import { showList } from '#platform/lists/show_list'
import { changeMembership } from '#organizations/memberships/change_membership'
import { MembershipRefused } from '#organizations/errors'
import { joinOrganization } from '#organizations/memberships/join_organization'
import { leaveOrganizations } from '#organizations/memberships/leave_organization'
import { membersList } from '#organizations/memberships/members_list'
import { membershipFor, peopleToAdd } from '#organizations/memberships/find_memberships'
import { membershipsOf } from '#organizations/memberships/memberships_of'
import { organizationHead } from '#organizations/queries/organization_head'
import { organizationFor } from '#organizations/queries/organization_for'
import { organizationsNamed } from '#organizations/queries/organizations_named'
import {
  joiningValidator,
  leavingValidator,
  membershipValidator,
} from '#organizations/memberships/validators'
import type { HttpContext } from '@adonisjs/core/http'
import type { Infer } from '@vinejs/vine/types'

/** Who belongs where, seen from the organization and from the person. */
export default class MembershipsController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('organizations/organization_people', {
      organization: await organizationHead(ctx.me, ctx.params.organization),
      list: await showList(membersList, ctx),
    })
  }

  /** Organizations by name, to put somebody into. */
  async choices({ me, request }: HttpContext) {
    const found = await organizationsNamed(String(request.input('search') ?? ''), me)
    return found.map(({ id, name, above }) => ({ value: id, label: name, description: above }))
  }

  async show(ctx: HttpContext) {
    const user = await personFor(ctx.me, ctx.params.person, 'users.view')
    return ctx.inertia.render('organizations/person_organizations', {
      person: personHead(user, ctx.me),
      memberships: await membershipsOf(user.id, ctx.me),
      canAdd: ctx.me.grants.anywhere('organizations.manage'),
    })
  }

  async store(ctx: HttpContext) {
    await addMembership(ctx, await ctx.request.validateUsing(joiningValidator))
    return done(ctx, 'added')
  }

  async update(ctx: HttpContext) {
    const membership = await found(ctx)
    await changeMembership(membership, await ctx.request.validateUsing(membershipValidator))
    return done(ctx, 'changed')
  }

  async end(ctx: HttpContext) {
    const { at, reason } = await ctx.request.validateUsing(leavingValidator)
    await leaveOrganizations([await found(ctx)], { at: at ? DateTime.fromISO(at) : null, reason })
    return done(ctx, 'ended')
  }
}

/** @throws NotFound, MembershipRefused */
export async function addMembership(
  { me, params }: HttpContext,
  { organization, at, ...values }: Infer<typeof joiningValidator>
) {
  const user = await personFor(me, params.person, 'users.view')
  if ((await peopleToAdd(me, [user.id])).length === 0) throw new NotFound()
  const target = await organizationFor(me, organization)
  const joining = { organization: target, from: at ? DateTime.fromISO(at) : null, ...values }
  const outcome = (await joinOrganization([user.id], joining)).get(user.id)!
  if (outcome.reason) throw new MembershipRefused(outcome.reason)
  return user
}

async function found({ me, params }: HttpContext) {
  const user = await personFor(me, params.person, 'users.view')
  return membershipFor(me, user, params.membership)
}

function done({ i18n, params, response, session }: HttpContext, key: string) {
  session.flash('notice', { kind: 'success', message: i18n.t(`organizations.memberships.${key}`) })
  return response.redirect(`/admin/users/${params.person}/organizations`)
}
