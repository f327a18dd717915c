import { showList } from '#platform/lists/show_list'
import { teamList } from '#learning/lists/team_list'
import { teamCounts } from '#learning/queries/team_counts'
import { personRecord } from '#learning/queries/person_record'
import { reachOf } from '#learning/queries/reach'
import type { HttpContext } from '@adonisjs/core/http'

/** A manager and their people. */
export default class TeamController {
  async index(ctx: HttpContext) {
    const { inertia, me } = ctx
    return inertia.render('learning/team', {
      counts: await teamCounts(me.id),
      list: await showList(teamList, ctx),
      canAssign: me.grants.anywhere('team.assign'),
    })
  }

  async show({ inertia, me, params, request }: HttpContext) {
    const reach = reachOf(request.url())
    return inertia.render('learning/person', {
      person: await personRecord(params.user, reach, me),
      back: reach.base,
      canChange: me.grants.anywhere('team.assign'),
    })
  }
}
