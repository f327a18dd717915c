import env from '#start/env'
import { contentOrigin } from '#platform/files/serving/content_address'

/** Where scripts may run; a sandbox without an origin, so that they reach nothing of ours. */
const RUNS = /^(text\/html|image\/svg\+xml|application\/xhtml\+xml)$/
const SHOWN = /^(image\/|video\/|audio\/|text\/(plain|csv|vtt)$)/
const PDF = 'application/pdf'

/** What a browser may do with content of this type. */
export function contentPolicy(mime: string): { policy: string; isShown: boolean } {
  const appOrigin = new URL(env.get('APP_URL')).origin
  const framed = `frame-ancestors 'self' ${appOrigin}`
  if (RUNS.test(mime)) return { policy: `${scripted(appOrigin)}; ${framed}`, isShown: true }
  // Browsers show these in viewers of their own, which a sandbox keeps from starting.
  if (mime === PDF) return { policy: `default-src 'none'; ${framed}`, isShown: true }
  return { policy: `default-src 'none'; sandbox; ${framed}`, isShown: SHOWN.test(mime) }
}

/** Its scripts load from where content lies and speak to nothing else, not even to our API. */
function scripted(appOrigin: string) {
  const place = `${contentOrigin() ?? appOrigin}/content/`
  return [
    'sandbox allow-scripts',
    `default-src ${place} 'unsafe-inline' data: blob:`,
    `script-src ${place} 'unsafe-inline' 'unsafe-eval'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}
