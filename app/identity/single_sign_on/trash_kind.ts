import { defineTrashKind } from '#platform/trash/define_trash_kind'
import SsoConnection from '#identity/single_sign_on/models/sso_connection'

/** It comes back switched as it was, and so do the links of people. */
defineTrashKind({
  name: 'sso_connection',
  model: SsoConnection,
  permission: 'integrations.manage',
  purgePermission: 'trash.purge',
  within: (query) => query.where('t.integration_type', 'sso'),
  title: 't.name',
  place: `t.configuration->>'issuer'`,
})
