import { ForeignHands, ReadOnlyView } from '#identity/errors'
import { failScope } from '#platform/tenancy/scope'
import type { HttpContext } from '@adonisjs/core/http'

/** The ways out, open in any mode. */
const WAYS_OUT = ['/impersonation', '/logout']

/** What is nobody's business but one's own, also for who acts as them: secrets and ways to sign in. */
const OWN_HANDS =
  /^\/(password|me\/security|me\/privacy|me\/notifications\/devices|admin\/api-keys)(\/|$)/

const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * The door while somebody is somebody else. Who views changes nothing: what is sent is refused, and
 * what reading would note down is taken back with the request.
 *
 * @throws ReadOnlyView
 * @throws ForeignHands
 */
export function refuseWhileImpersonating({ me, request, route }: HttpContext) {
  const pattern = route!.pattern
  if (!me?.impersonation || WAYS_OUT.includes(pattern)) return
  const isReading = READING.includes(request.method())
  if (me.impersonation.mode === 'view') {
    if (!isReading) throw new ReadOnlyView(me.name)
    failScope()
  } else if (!isReading && OWN_HANDS.test(pattern)) {
    throw new ForeignHands(me.name)
  }
}
