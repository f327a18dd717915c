import encryption from '@adonisjs/core/services/encryption'
import { beforeFetch, beforeFind } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { IntegrationSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { clock } from '#platform/clock'
import { jsonColumn } from '#platform/models/json_column'
import { tenantRecord } from '#platform/models/tenant_record'
import { newWebhookSecret } from '#administration/integrations/rules/sign_message'

type PreviousSecret = { secret: string; until: string }

/** Another system that hears of what happens here. */
export default class Integration extends compose(IntegrationSchema, tenantRecord) {
  static table = 'integrations'

  /** The table also holds ways to sign in, which identity sees to. */
  @beforeFind()
  @beforeFetch()
  static onlyWebhooks(query: any) {
    query.where('integrations.integration_type', 'webhook')
  }

  @jsonColumn()
  declare configuration: { events: string[] }

  @jsonColumn()
  declare rateLimitConfig: { perMinute: number }

  @jsonColumn()
  declare credentials: { previous: PreviousSecret } | null

  /** Paused by itself, not by a person. */
  get isPaused() {
    return !this.isEnabled && this.status === 'error'
  }

  /** Until when messages are also signed with the secret before. */
  get overlapUntil(): DateTime | null {
    const until = this.credentials && DateTime.fromISO(this.credentials.previous.until)
    return until && until > clock.now() ? until : null
  }

  /** What messages are signed with: the secret and, for a while, the one before. */
  get secrets(): string[] {
    const kept = [this.webhookSecret, this.overlapUntil && this.credentials!.previous.secret]
    return kept.flatMap((secret) => (secret ? encryption.decrypt<string>(secret)! : []))
  }

  /**
   * Another secret. The one before goes on being used beside it.
   *
   * @param overlapHours 0 when it must not be trusted any longer
   * @returns the secret, for this once
   */
  renewSecret(overlapHours: number): string {
    const secret = newWebhookSecret()
    const until = clock.now().plus({ hours: overlapHours }).toUTC().toISO()!
    const isKept = this.webhookSecret !== undefined && overlapHours > 0
    this.credentials = isKept ? { previous: { secret: this.webhookSecret!, until } } : null
    this.webhookSecret = encryption.encrypt(secret)
    return secret
  }
}
