import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { askService } from '#communication/push/ask_service'
import type { I18n } from '@adonisjs/i18n'

const MOST_DEVICES = 20

/**
 * Sends a message to all devices of somebody at once, to see whether it comes.
 *
 * @returns how many of them their services took it for
 */
export async function testPush(userId: number, i18n: I18n): Promise<{ sent: number; of: number }> {
  const devices = await db
    .from('push_subscriptions')
    .where({ tenant_id: currentTenantId(), user_id: userId })
    .limit(MOST_DEVICES)
  const message = {
    id: uuidv7(),
    title: i18n.t('communication.push.test_title'),
    text: i18n.t('communication.push.test_text'),
    language: i18n.locale,
    url: '/me/notifications/settings',
    isUrgent: true,
  }
  const answers = await Promise.all(
    devices.map(({ endpoint, p256dh, auth }) => askService({ endpoint, p256dh, auth }, message))
  )
  const sent = answers.filter((status) => status !== null && status < 300).length
  return { sent, of: devices.length }
}
