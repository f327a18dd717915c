import db from '#platform/db'
import { wherePeopleGranted } from '#platform/permissions/people_granted'
import { currentTenantId } from '#platform/tenancy/scope'
import type { ListContext } from '#platform/lists/define_list'

/** The history as somebody may read it: whose right ends at a branch reads what its people did. */
export const auditRows = ({ me }: Pick<ListContext, 'me'>) =>
  wherePeopleGranted(
    db.from('audit_logs as a').where('a.tenant_id', currentTenantId()),
    me.grants,
    'audit.view',
    'a.user_id'
  )
