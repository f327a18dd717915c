import { Exception } from '@adonisjs/core/exceptions'

/** The record is no longer what `If-Match` says. */
export class PreconditionFailed extends Exception {
  static status = 412
}

/** An idempotency key was used before, for another request. */
export class KeyUsedElsewhere extends Exception {
  static status = 422
  readonly key = 'platform.api.errors.key_used_elsewhere'
}
