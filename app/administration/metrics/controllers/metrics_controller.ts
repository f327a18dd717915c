import { clock } from '#platform/clock'
import { metricSeries } from '#administration/metrics/queries/metric_series'
import { SPANS } from '#administration/metrics/rules/spans'
import type { MetricSpan } from '#administration/metrics/types'
import type { HttpContext } from '@adonisjs/core/http'

/** How the installation has been doing: the last hour, day or month. */
export default class MetricsController {
  async index({ inertia, request }: HttpContext) {
    const asked = request.input('span')
    const span: MetricSpan = Object.hasOwn(SPANS, asked) ? asked : 'hour'
    return inertia.render('administration/metrics', {
      span,
      series: await metricSeries(span),
      until: clock.now().toISO()!,
      hours: SPANS[span].hours,
    })
  }
}
