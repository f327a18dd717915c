import app from '@adonisjs/core/services/app'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import { isSending } from '#platform/http/is_sending'
import { isApi, problemOf } from '#platform/api/problem'
import { FeatureOff } from '#platform/features/feature_off'
import { failScope } from '#platform/tenancy/scope'
import type { StatusPageRange, StatusPageRenderer } from '@adonisjs/core/types/http'

export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = app.inDev
  protected renderStatusPages = !app.inDev

  protected statusPages: Record<StatusPageRange, StatusPageRenderer> = {
    '401..599': (error, ctx) => renderStatus(ctx, error.status ?? 500, featureOfError(error, ctx)),
  }

  async handle(error: any, ctx: HttpContext) {
    failScope()
    if (NOT_FOUND.has(error?.code)) error.status = 404
    if (error?.code === UNSTORABLE_TEXT) error.status = 400
    if (isApi(ctx)) return problemOf(error, ctx)
    if (error?.code === 'E_BAD_CSRF_TOKEN' && isSending(ctx.request)) {
      return ctx.response.status(419).send({ status: 419 })
    }
    return super.handle(error, ctx)
  }
}

/** Unknown and forbidden look the same: no such row, or an identifier that cannot be one (22P02). */
const NOT_FOUND = new Set(['E_ROW_NOT_FOUND', '22P02'])

/** Text that no database can hold, such as a null character. */
const UNSTORABLE_TEXT = '22021'

/** A page in the person's language with the request id that is also in the log. */
function renderStatus(ctx: HttpContext, status: number, feature: string | null) {
  const known = [403, 404, 413, 419, 429].includes(status) ? status : status < 500 ? 400 : 500
  const page = ctx.inertia
  if (!page) return ctx.response.status(status).send({ status, requestId: ctx.request.id() })
  return page.render('platform/status', {
    status: known,
    requestId: ctx.request.id() ?? '',
    feature,
  })
}

/** Name of the part that is switched off, for who may switch it on; others just find nothing. */
const featureOfError = (error: unknown, { i18n, me }: HttpContext) =>
  error instanceof FeatureOff && me?.can('settings.manage')
    ? i18n.t(`settings.features.${error.feature}.label`)
    : null
