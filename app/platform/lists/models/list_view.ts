import { ListViewSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'
import type { CurrentUser } from '#identity/current_user'

/** A list as somebody wants to see it again. */
export default class ListView extends compose(ListViewSchema, tenantRecord) {
  static table = 'list_views'

  /** Its owner changes it; what is shared may also be cleared away by who manages the tenant. */
  isChangedBy(me: CurrentUser) {
    return this.userId === me.id || (this.isShared && me.can('settings.manage'))
  }
}
