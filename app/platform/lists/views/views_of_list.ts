import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { ListContext, ListDefinition } from '#platform/lists/define_list'
import type { ListView } from '~/ui/list/types'

/** What a view keeps of an address. */
export type ViewState = Record<string, any>

/** A view with what its address would say. */
export type KnownView = ListView & { state: ViewState }

/** One's own views of a list and those shared by others, by name. One query. */
export async function viewsOfList(
  { name }: ListDefinition,
  { me }: Pick<ListContext, 'me'>
): Promise<KnownView[]> {
  const { rows } = await db.rawQuery(VIEWS, { tenant: currentTenantId(), list: name, me: me.id })
  const mayManage = me.can('settings.manage')
  return rows.map(({ state, ...view }: any) => ({
    ...view,
    state,
    query: flat(state),
    canChange: view.isMine || mayManage,
  }))
}

const VIEWS = `
SELECT v.uuid AS id, v.name, v.state, v.is_shared AS "isShared", v.user_id = :me AS "isMine",
  d.view_id IS NOT NULL AS "isDefault", coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS owner
FROM list_views v
JOIN users u ON u.tenant_id = :tenant AND u.id = v.user_id
LEFT JOIN list_view_defaults d ON d.tenant_id = :tenant AND d.user_id = :me AND d.list_name = :list AND d.view_id = v.id
WHERE v.tenant_id = :tenant AND v.list_name = :list AND v.deleted_at IS NULL AND (v.user_id = :me OR v.is_shared)
ORDER BY lower(v.name), v.id LIMIT 200`

const flat = ({ filter = {}, ...plain }: ViewState): Record<string, string> => ({
  ...plain,
  ...Object.fromEntries(Object.entries(filter).map(([key, text]) => [`filter[${key}]`, text])),
})
