import { showList } from '#platform/lists/show_list'
import { changeWebhook, createWebhook } from '#administration/integrations/actions/save_webhook'
import { switchIntegration } from '#administration/integrations/actions/switch_integration'
import { UnusableAddress } from '#administration/integrations/errors'
import { integrationDeliveriesList } from '#administration/integrations/lists/integration_deliveries_list'
import { integrationsList } from '#administration/integrations/lists/integrations_list'
import Integration from '#administration/integrations/models/integration'
import {
  eventChoices,
  healthCounts,
  integrationDetails,
  webhookValues,
} from '#administration/integrations/queries/integration_details'
import { switchValidator, webhookValidator } from '#administration/integrations/validators/webhook'
import type { HttpContext } from '@adonisjs/core/http'

/** Other systems that hear of what happens here. */
export default class IntegrationsController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('administration/integrations', {
      list: await showList(integrationsList, ctx),
      counts: await healthCounts(),
      canMakeKeys: ctx.me.can('api_keys.manage'),
    })
  }

  async create({ i18n, inertia }: HttpContext) {
    return inertia.render('administration/webhook_form', {
      webhook: null,
      events: eventChoices(i18n),
    })
  }

  async store(ctx: HttpContext) {
    const values = await ctx.request.validateUsing(webhookValidator)
    const made = await orFieldError(ctx, () => createWebhook(values))
    if (!made) return ctx.response.redirect().back()
    ctx.session.flash('madeSecret', made.secret)
    return ctx.response.redirect(`/admin/integrations/${made.integration.uuid}`)
  }

  async show(ctx: HttpContext) {
    const integration = await find(ctx)
    return ctx.inertia.render('administration/integration', {
      integration: await integrationDetails(integration, ctx.i18n),
      list: await showList(integrationDeliveriesList, ctx),
      secret: (ctx.session.flashMessages.get('madeSecret') as string | undefined) ?? null,
    })
  }

  async edit(ctx: HttpContext) {
    return ctx.inertia.render('administration/webhook_form', {
      webhook: webhookValues(await find(ctx)),
      events: eventChoices(ctx.i18n),
    })
  }

  async update(ctx: HttpContext) {
    const integration = await find(ctx)
    const values = await ctx.request.validateUsing(webhookValidator)
    const saved = await orFieldError(ctx, () => changeWebhook(integration, values))
    if (!saved) return ctx.response.redirect().back()
    return done(ctx, 'saved', integration)
  }

  async switch(ctx: HttpContext) {
    const integration = await find(ctx)
    const { isEnabled } = await ctx.request.validateUsing(switchValidator)
    await switchIntegration(integration, isEnabled)
    return done(ctx, isEnabled ? 'switched_on' : 'switched_off', integration)
  }

  async destroy(ctx: HttpContext) {
    const integration = await find(ctx)
    await integration.moveToTrash()
    const message = ctx.i18n.t('administration.integrations.done.deleted')
    ctx.session.flash('notice', { kind: 'success', message })
    return ctx.response.redirect('/admin/integrations')
  }
}

const find = ({ params }: HttpContext) => Integration.findByOrFail('uuid', params.integration)

function done({ i18n, response, session }: HttpContext, what: string, { uuid }: Integration) {
  const message = i18n.t(`administration.integrations.done.${what}`)
  session.flash('notice', { kind: 'success', message })
  return response.redirect(`/admin/integrations/${uuid}`)
}

/** An address that cannot be used is a fault of its field. @returns null then */
async function orFieldError<Result>({ i18n, session }: HttpContext, save: () => Promise<Result>) {
  try {
    return await save()
  } catch (error) {
    if (!(error instanceof UnusableAddress)) throw error
    session.flash('inputErrorsBag', { url: [i18n.t(error.key)] })
    return null
  }
}
