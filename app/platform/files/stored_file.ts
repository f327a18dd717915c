import { FileStorageSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { clock } from '#platform/clock'
import { tenantRecord } from '#platform/models/tenant_record'

/** A file: its bytes are on disk under `storageKey`, everything else is this row. */
export default class StoredFile extends compose(FileStorageSchema, tenantRecord) {
  static table = 'file_storage'

  get isExpired() {
    return this.expiresAt !== null && this.expiresAt <= clock.now()
  }
}
