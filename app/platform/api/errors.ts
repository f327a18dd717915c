import { Exception } from '@adonisjs/core/exceptions'

/** The record is no longer what `If-Match` says. */
export class PreconditionFailed extends Exception {
  static status = 412
}

/** Parts of a list's address that the list does not know, such as `sort=nonsense`. */
export class UnknownListPart extends Exception {
  static status = 422
  readonly key = 'platform.api.errors.unknown_list_part'

  constructor(readonly parts: string[]) {
    super('Unknown part of a list')
  }
}

/** An idempotency key was used before, for another request. */
export class KeyUsedElsewhere extends Exception {
  static status = 422
  readonly key = 'platform.api.errors.key_used_elsewhere'
}
