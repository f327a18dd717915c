import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import type { OutlineOrder } from '#courses/rules/outline_order'

/**
 * Writes the order of a draft's modules and items (by lineage); only rows that have
 * to move are touched. Three statements at any size.
 */
export async function saveOutlineOrder(courseId: number, order: OutlineOrder) {
  const bindings = {
    tenant: currentTenantId(),
    course: courseId,
    now: clock.now().toISO()!,
    modules: JSON.stringify(order.map(({ module }, position) => ({ module, position }))),
    items: JSON.stringify(
      order.flatMap(({ module, items }) =>
        items.map((item, position) => ({ item, module, position }))
      )
    ),
  }
  await db.rawQuery(MODULES, bindings)
  await db.rawQuery(placeItems('course_lessons'), bindings)
  await db.rawQuery(placeItems('course_activities'), bindings)
}

const DRAFT = `m.tenant_id = :tenant AND m.course_id = :course AND m.course_version_id IS NULL`

const MODULES = `
UPDATE course_modules m SET sort_order = o.position, updated_at = :now
FROM jsonb_to_recordset(:modules) AS o(module uuid, position integer)
WHERE ${DRAFT} AND m.lineage_id = o.module AND m.sort_order <> o.position`

const placeItems = (table: string) => `
UPDATE ${table} i SET module_id = m.id, sort_order = o.position, updated_at = :now
FROM jsonb_to_recordset(:items) AS o(item uuid, module uuid, position integer)
JOIN course_modules m ON ${DRAFT} AND m.lineage_id = o.module
JOIN course_modules home ON home.tenant_id = :tenant AND home.course_id = :course AND home.course_version_id IS NULL
WHERE i.tenant_id = :tenant AND i.module_id = home.id AND i.lineage_id = o.item
  AND (i.module_id <> m.id OR i.sort_order <> o.position)`
