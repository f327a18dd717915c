import type { HttpContext } from '@adonisjs/core/http'

/** Why a message did not arrive; `fault` is as the integration keeps it, such as `status:500`. */
export function faultInWords(fault: string, i18n: HttpContext['i18n']): string {
  const [name, status = ''] = fault.split(':')
  return i18n.t(`administration.integrations.faults.${name}`, { status })
}
