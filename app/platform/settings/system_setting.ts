import { compose } from '@adonisjs/core/helpers'
import { SystemSettingSchema } from '#database/schema'
import { tenantRecord } from '#platform/models/tenant_record'

/** What a company decided for one setting; the value is null after it went back to what it inherits. */
export default class SystemSetting extends compose(SystemSettingSchema, tenantRecord) {
  static table = 'system_settings'

  /** What may not be read in the history. */
  get concealed(): string[] {
    return this.isEncrypted ? ['value'] : []
  }
}
