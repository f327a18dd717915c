import type { HttpContext } from '@adonisjs/core/http'

/** Where a request comes from, for mails that say so. */
export const askedFrom = ({ request }: Pick<HttpContext, 'request'>) => ({
  ip: request.ip(),
  userAgent: request.header('user-agent') ?? '',
})

/** The company of who is signed in, as mails name it. */
export const companyOf = ({ me }: Pick<HttpContext, 'me'>) => ({
  id: me.tenantId,
  name: me.tenantName,
})
