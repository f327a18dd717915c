import db from '#platform/db'
import { PERMISSIONS } from '#platform/permissions/catalog'

/** Makes a row for each permission of the catalogue; safe to run at every start. */
export async function syncPermissions() {
  const rows = PERMISSIONS.map((slug) => {
    const [resource, action] = slug.split('.')
    return { name: slug, slug, category: resource, resource, action, is_system: true }
  })
  await db
    .connection('system')
    .insertQuery()
    .table('permissions')
    .knexQuery.insert(rows)
    .onConflict('slug')
    .ignore()
}
