import { defineTrashKind } from '#platform/trash/define_trash_kind'
import Integration from '#administration/integrations/models/integration'

/** It comes back switched as it was; what happened meanwhile it does not hear of. */
defineTrashKind({
  name: 'integration',
  model: Integration,
  permission: 'integrations.manage',
  purgePermission: 'trash.purge',
  within: (query) => query.where('t.integration_type', 'webhook'),
  title: 't.name',
  place: 't.webhook_url',

  async settle(integration: Integration) {
    const slug = integration.slug
    for (let number = 2; await Integration.findBy('slug', integration.slug); number++) {
      integration.slug = `${slug}-${number}`
    }
  },
})
