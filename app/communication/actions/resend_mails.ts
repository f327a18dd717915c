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

/**
 * Writes mails anew that were written once, to the address that the person has now. Who may
 * no longer sign in, or was told another way, gets none.
 *
 * @param ids deliveries
 * @returns which were sent
 */
export async function resendMails(ids: number[]): Promise<Set<number>> {
  const { rows } = await db.rawQuery<{ rows: Written[] }>(SQL, {
    tenant: currentTenantId(),
    ids: `{${ids.join(',')}}`,
  })
  const readers = await peopleOf([...new Set(rows.map(({ userId }) => userId))])
  const active = new Map(readers.filter(({ isActive }) => isActive).map((one) => [one.id, one]))
  const sent = rows.filter(({ userId }) => active.has(userId))
  const mails = await sendMails(
    sent.map((one) => letterOf(notificationType(one.type), one, active.get(one.userId)!))
  )
  await settleDeliveries(
    sent.map(({ id }, index) => ({ id, state: 'mailed', reason: null, mail_id: mails[index] }))
  )
  sent.forEach(writeHistory)
  return new Set(sent.map(({ id }) => id))
}

function writeHistory({ userId, type }: Written) {
  recordAudit({
    action: 'resent_mail',
    resourceType: 'users',
    resourceId: userId,
    newValues: { type },
    category: 'system',
  })
}

const SQL = `
SELECT d.id, d.user_id AS "userId", n.uuid, n.notification_type AS type, n.data
FROM notification_deliveries d
JOIN notifications n ON n.tenant_id = :tenant AND n.id = d.notification_id
WHERE d.tenant_id = :tenant AND d.id = ANY(:ids::bigint[]) AND d.mail_id IS NOT NULL
FOR UPDATE OF d`
