import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { recordAudit } from '#platform/audit/audit'
import { sendMails } from '#platform/mail/send_mail'
import { notificationType } from '#platform/notifications/define_notification'
import { letterOf } from '#communication/actions/letter_of'
import { peopleOf } from '#communication/queries/readers'
import { settleDeliveries } from '#communication/queries/settle_deliveries'

type Written = {
  id: number
  userId: number
  uuid: string
  type: string
  data: Record<string, unknown>
}

const MOST_RESENT = 1000

/**
 * Writes mails anew that were written once, to the address that the person has now. Who
 * may no longer sign in, or never got one, gets none.
 *
 * @param deliveries uuids of deliveries; at most a thousand
 * @returns how many were written
 */
export async function resendMails(deliveries: string[]): Promise<number> {
  const { rows } = await db.rawQuery<{ rows: Written[] }>(SQL, {
    tenant: currentTenantId(),
    deliveries: `{${deliveries.slice(0, MOST_RESENT).join(',')}}`,
  })
  const people = new Map(
    (await peopleOf([...new Set(rows.map(({ userId }) => userId))])).map((one) => [one.id, one])
  )
  const active = rows.filter(({ userId }) => people.get(userId)?.isActive)
  const mails = await sendMails(
    active.map((one) => letterOf(notificationType(one.type), one, people.get(one.userId)!))
  )
  await settleDeliveries(
    active.map(({ id }, index) => ({ id, state: 'mailed', reason: null, mail_id: mails[index] }))
  )
  for (const { userId, type } of active) {
    recordAudit({
      action: 'resent_mail',
      resourceType: 'users',
      resourceId: userId,
      newValues: { type },
      category: 'system',
    })
  }
  return active.length
}

const SQL = `
SELECT d.id, d.user_id AS "userId", n.uuid, n.notification_type AS type, n.data
FROM notification_deliveries d
JOIN notifications n ON n.tenant_id = :tenant AND n.id = d.notification_id
WHERE d.tenant_id = :tenant AND d.uuid = ANY(:deliveries::uuid[]) AND d.mail_id IS NOT NULL
FOR UPDATE OF d`
