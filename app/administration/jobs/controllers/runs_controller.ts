import '#start/jobs'
import { showList } from '#platform/lists/show_list'
import { cancelRun, discardRun, preferRun, retryRun } from '#administration/jobs/actions/change_run'
import { runsList } from '#administration/jobs/lists/runs_list'
import { runCounts } from '#administration/jobs/queries/job_overview'
import { runDetails } from '#administration/jobs/queries/run_details'
import type { HttpContext } from '@adonisjs/core/http'

/** Runs of everybody in the company: looked at, ended, tried again. */
export default class RunsController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('administration/job_runs', {
      list: await showList(runsList, ctx),
      counts: await runCounts(),
    })
  }

  async show({ i18n, inertia, params }: HttpContext) {
    return inertia.render('administration/job_run', { run: await runDetails(params.run, i18n) })
  }

  async retry(ctx: HttpContext) {
    const again = await retryRun(ctx.params.run)
    say(ctx, 'retried')
    return ctx.response.redirect(`/system/jobs/${again}`)
  }

  async cancel(ctx: HttpContext) {
    await cancelRun(ctx.params.run)
    return back(ctx, 'cancelled')
  }

  async discard(ctx: HttpContext) {
    await discardRun(ctx.params.run)
    return back(ctx, 'discarded')
  }

  async prefer(ctx: HttpContext) {
    await preferRun(ctx.params.run)
    return back(ctx, 'preferred')
  }
}

function back(ctx: HttpContext, what: string) {
  say(ctx, what)
  return ctx.response.redirect().back()
}

const say = ({ i18n, session }: HttpContext, what: string) =>
  session.flash('notice', { kind: 'success', message: i18n.t(`administration.jobs.done.${what}`) })
