import db from '#platform/db'
import { createWebhook, type Webhook } from '#administration/integrations/actions/save_webhook'
import { sendDeliveries } from '#administration/integrations/actions/send_deliveries'
import Integration from '#administration/integrations/models/integration'
import { browserOf } from '#tests/support/learning'
import { openReceiver } from '#tests/support/receiver'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'

/** A tenant whose administrator has connected a receiver on this machine. */
export async function makeListening(client: any, webhook: Partial<Webhook> = {}) {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'])
  const receiver = await openReceiver()
  const { integration, secret } = await db.asTenant(
    tenant.id,
    () =>
      createWebhook({
        name: 'Payroll',
        url: receiver.url,
        events: ['user.created'],
        perMinute: 1000,
        ...webhook,
      }),
    { userId: admin.id, label: admin.name }
  )
  const browser = await browserOf(client, tenant, admin)
  const path = `/admin/integrations/${integration.uuid}`
  const send = () => sendDeliveries(tenant.id, integration.id)
  const reread = () => db.asTenant(tenant.id, () => Integration.findOrFail(integration.id))
  const log = async () => {
    const fresh = await browserOf(client, tenant, admin)
    return (await fresh.page(path)).body().props.list.rows
  }
  return { tenant, admin, receiver, integration, secret, browser, path, send, reread, log }
}

/** Something happens that a receiver may hear of. */
export const somethingHappens = (tenant: TestTenant) => makeUser(tenant)
