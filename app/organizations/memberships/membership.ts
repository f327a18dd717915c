import { belongsTo } from '@adonisjs/lucid/orm'
import { UserOrganizationMembershipSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'
import Organization from '#organizations/models/organization'
import User from '#identity/models/user'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

/** What somebody does in an organization, in words; it gives no rights. */
export const MEMBER_ROLES = ['member', 'lead', 'deputy', 'assistant'] as const

/**
 * A time that somebody belongs to an organization: `pending` until it begins, `inactive` when it
 * is over. Coming back begins a new one.
 */
export default class Membership extends compose(UserOrganizationMembershipSchema, tenantRecord) {
  static table = 'user_organization_memberships'

  @belongsTo(() => Organization)
  declare organization: BelongsTo<typeof Organization>

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  /** One that should never have been: only the history remembers it. */
  async moveToTrash() {
    await this.delete()
  }
}
