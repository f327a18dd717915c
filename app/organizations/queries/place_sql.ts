import type { I18n } from '@adonisjs/i18n'

/** The branch, course or category of an assignment (alias `ur`), whose names it may need. */
export const PLACE_JOINS = `
LEFT JOIN organizations po ON po.tenant_id = ur.tenant_id AND po.id = ur.organization_id AND po.id <> ur.tenant_id
LEFT JOIN courses pc ON pc.tenant_id = ur.tenant_id AND ur.context_type = 'course' AND pc.id = ur.context_id
LEFT JOIN course_categories pk ON pk.tenant_id = ur.tenant_id AND ur.context_type = 'category' AND pk.id = ur.context_id`

/** What the place is called; null for the whole company. */
export const PLACE_NAME = 'coalesce(po.name, pc.title, pk.name)'

type PlaceRow = { place: string | null; contextType: string | null }

/** "Course: Forklift Safety", or the whole company. */
export function placeInWords({ place, contextType }: PlaceRow, i18n: I18n): string {
  const kind = contextType ?? (place === null ? 'company' : 'branch')
  return i18n.t(`organizations.places.${kind}`, { name: place ?? '' })
}
