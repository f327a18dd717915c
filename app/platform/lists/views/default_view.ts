import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type ListView from '#platform/lists/models/list_view'
import type { CurrentUser } from '#identity/current_user'

/** What a bare address of the list shows this person from now on; the last choice counts. */
export async function makeDefault(view: ListView, me: CurrentUser) {
  await db.rawQuery(
    `INSERT INTO list_view_defaults (user_id, list_name, view_id) VALUES (?, ?, ?)
     ON CONFLICT (tenant_id, user_id, list_name) DO UPDATE SET view_id = excluded.view_id`,
    [me.id, view.listName, view.id]
  )
}

/** The list as it is by itself is shown again. */
export async function dropDefault(view: ListView, me: CurrentUser) {
  await db
    .from('list_view_defaults')
    .where({ tenant_id: currentTenantId(), user_id: me.id, view_id: view.id })
    .delete()
}
