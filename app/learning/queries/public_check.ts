import limiter from '@adonisjs/limiter/services/main'
import { Exception } from '@adonisjs/core/exceptions'
import { verification } from '#learning/queries/verification'

const CHECKS_A_MINUTE = 60

/** The check that anybody may make, so often. @throws 429 */
export async function publicCheck(serial: string, ip: string) {
  const throttle = limiter.use({ requests: CHECKS_A_MINUTE, duration: '1 min' })
  if ((await throttle.attempt(`verify:${ip}`, () => true)) === undefined) {
    throw new Exception('Too many checks', { status: 429 })
  }
  return verification(serial)
}
