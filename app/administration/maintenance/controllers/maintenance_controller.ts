import { showList } from '#platform/lists/show_list'
import { announceWindow, changeWindow } from '#administration/maintenance/actions/save_window'
import {
  cancelWindow,
  endWindow,
  extendWindow,
} from '#administration/maintenance/actions/end_window'
import { maintenanceList } from '#administration/maintenance/lists/maintenance_list'
import { choicesOf } from '#administration/maintenance/queries/choices'
import { findWindow } from '#administration/maintenance/queries/stored_windows'
import { windowDetails } from '#administration/maintenance/queries/window_details'
import {
  endValidator,
  extensionValidator,
  maintenanceValidator,
} from '#administration/maintenance/validators/maintenance'
import type { HttpContext } from '@adonisjs/core/http'

/** When the installation is worked on, and who feels it. */
export default class MaintenanceController {
  async index(ctx: HttpContext) {
    const list = await showList(maintenanceList, ctx)
    return ctx.inertia.render('administration/maintenance', { list })
  }

  async create({ i18n, inertia }: HttpContext) {
    const choices = await choicesOf(i18n)
    return inertia.render('administration/maintenance_form', { window: null, choices })
  }

  async store({ i18n, request, response, session }: HttpContext) {
    const uuid = await announceWindow(await request.validateUsing(maintenanceValidator))
    const message = i18n.t('administration.maintenance.done.announced')
    session.flash('notice', { kind: 'success', message })
    return response.redirect(`/system/maintenance/${uuid}`)
  }

  async show({ i18n, inertia, params }: HttpContext) {
    const window = await windowDetails(await findWindow(params.window))
    const { features } = await choicesOf(i18n)
    return inertia.render('administration/maintenance_window', { window, features })
  }

  async edit({ i18n, inertia, params }: HttpContext) {
    const window = await windowDetails(await findWindow(params.window))
    const choices = await choicesOf(i18n)
    return inertia.render('administration/maintenance_form', { window, choices })
  }

  async update(ctx: HttpContext) {
    const values = await ctx.request.validateUsing(maintenanceValidator)
    await changeWindow(await findWindow(ctx.params.window), values)
    return done(ctx, 'changed')
  }

  async end(ctx: HttpContext) {
    const { notes } = await ctx.request.validateUsing(endValidator)
    await endWindow(await findWindow(ctx.params.window), notes ?? null)
    return done(ctx, 'ended')
  }

  async extend(ctx: HttpContext) {
    const { minutes } = await ctx.request.validateUsing(extensionValidator)
    await extendWindow(await findWindow(ctx.params.window), minutes)
    return done(ctx, 'extended')
  }

  async cancel(ctx: HttpContext) {
    await cancelWindow(await findWindow(ctx.params.window))
    return done(ctx, 'cancelled')
  }
}

function done({ i18n, params, response, session }: HttpContext, what: string) {
  const message = i18n.t(`administration.maintenance.done.${what}`)
  session.flash('notice', { kind: 'success', message })
  return response.redirect(`/system/maintenance/${params.window}`)
}
