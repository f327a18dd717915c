import { appUrl } from '#config/app'
import { defineConfig } from '@adonisjs/shield'
import env from '#start/env'
import { contentOrigin } from '#platform/files/serving/content_address'

const inDevelopment = env.get('NODE_ENV') === 'development'

export default defineConfig({
  csp: {
    enabled: !inDevelopment,
    directives: {
      defaultSrc: [`'self'`],
      scriptSrc: [`'self'`, '@nonce'],
      styleSrc: [`'self'`, '@nonce'],
      imgSrc: [`'self'`, 'data:', 'blob:', 'https:'],
      mediaSrc: [`'self'`, 'blob:', 'https:'],
      connectSrc: [`'self'`],
      fontSrc: [`'self'`],
      frameSrc: [`'self'`, ...(contentOrigin() ? [contentOrigin()!] : [])],
      objectSrc: [`'none'`],
      baseUri: [`'self'`],
      formAction: [`'self'`],
      frameAncestors: [`'none'`],
    },
    reportOnly: false,
  },
  // The cookie for scripts is sent by SessionCookiesMiddleware.
  csrf: { enabled: true, enableXsrfCookie: false, methods: ['POST', 'PUT', 'PATCH', 'DELETE'] },
  xFrame: { enabled: true, action: 'DENY' },
  hsts: { enabled: appUrl.startsWith('https:'), maxAge: '180 days', includeSubDomains: true },
  contentTypeSniffing: { enabled: true },
})
