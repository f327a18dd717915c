import string from '@adonisjs/core/helpers/string'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** Parts of our own addresses: `/studio/import`. */
const RESERVED = ['import']
const LONGEST = 80

/** An address for a title that no other course has: `safety`, then `safety-2`. */
export async function freeSlug(title: string): Promise<string> {
  const wanted = slugOf(title)
  const rows = await db
    .from('courses')
    .where('tenant_id', currentTenantId())
    .whereLike('slug', `${wanted}%`)
    .select('slug')
    .limit(10_000)
  const taken = new Set([...RESERVED, ...rows.map(({ slug }) => slug as string)])
  let slug = wanted
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`
  return slug
}

function slugOf(title: string) {
  const slug = string.slug(title, { lower: true, strict: true })
  return slug.slice(0, LONGEST).replace(/-+$/, '') || 'course'
}
