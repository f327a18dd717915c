import { FileStorageSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { clock } from '#platform/clock'
import { tenantRecord } from '#platform/models/tenant_record'

/**
 * A file: its bytes lie under `storageKey`, which other files may share, everything else is
 * this row. Without a key there are no bytes: not yet, or no more.
 */
export default class StoredFile extends compose(FileStorageSchema, tenantRecord) {
  static table = 'file_storage'

  /** Whether its bytes came with it; known to who has just stored it. */
  hasNewContent = false

  get isExpired() {
    return this.expiresAt !== null && this.expiresAt <= clock.now()
  }
}
