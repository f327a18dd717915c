import { clock } from '#platform/clock'
import { featureOf } from '#platform/features/define_feature'
import { UnderMaintenance } from '#platform/maintenance/errors'
import { concerns, coversPart, isOpen } from '#platform/maintenance/rules'
import { maintenanceWindows } from '#platform/maintenance/windows'
import type { HttpContext } from '@adonisjs/core/http'
import type { MaintenanceWindow } from '#platform/maintenance/types'

/** Beginnings of routes that stay open, so that system administrators get in and answers get saved. */
const STAYS_OPEN = ['/login', '/logout', '/status', '/health', '/metrics', '/files', '/brand']

/** Says that the routes below a path go on during maintenance. */
export function staysOpenDuringMaintenance(path: string) {
  STAYS_OPEN.push(path)
}

/** The door during a window. From memory: without one it costs nothing. @throws UnderMaintenance */
export async function refuseDuringMaintenance(ctx: HttpContext) {
  const windows = await maintenanceWindows()
  if (windows.length === 0) return
  const window = windows.find((one) => refuses(one, ctx))
  if (window && !passesMaintenance(ctx)) throw new UnderMaintenance(window)
}

const passesMaintenance = ({ me }: Pick<HttpContext, 'me'>) => Boolean(me?.can('system.operations'))

function refuses(window: MaintenanceWindow, { me, request, route }: HttpContext) {
  if (window.effect === 'none' || !isOpen(window, clock.now().toMillis())) return false
  const isReading = ['GET', 'HEAD'].includes(request.method())
  if (window.effect === 'read_only' && isReading) return false
  const pattern = route!.pattern
  if (STAYS_OPEN.some((path) => pattern === path || pattern.startsWith(`${path}/`))) return false
  const feature = featureOf(pattern)?.key ?? null
  return concerns(window, me?.tenantId ?? null) && coversPart(window, feature)
}
