import string from '@adonisjs/core/helpers/string'
import db from '#platform/db'
import { CategoryCircle, CategoryInUse, CategoryTaken } from '#courses/errors'
import CourseCategory from '#courses/models/course_category'

type Values = { name: string; parent?: string | null; isActive?: boolean }

/**
 * Makes or changes a category. Its address stays when it is renamed.
 *
 * @throws CategoryTaken when there is one of that name beside it
 * @throws CategoryCircle when it would come to lie below itself
 */
export async function saveCategory(
  category: CourseCategory | null,
  { name, parent, isActive }: Values
) {
  const above = parent ? await CourseCategory.findByOrFail('uuid', parent) : null
  const parentId = above?.id ?? null
  if (category && above) await refuseCircle(category, above)
  await refuseTwin(category, name, parentId)
  if (category)
    return category.merge({ name, parentId, isActive: isActive ?? category.isActive }).save()

  return CourseCategory.create({
    name,
    parentId,
    isActive: true,
    slug: await freeSlug(name),
    sortOrder: await nextPlace(parentId),
  })
}

/** Exchanges a category with its neighbour. At the end of its row nothing happens. */
export async function moveCategory(category: CourseCategory, direction: 'up' | 'down') {
  const row = await siblings(category.parentId)
  const at = row.findIndex(({ id }) => id === category.id)
  const to = direction === 'up' ? at - 1 : at + 1
  if (!row[to]) return
  ;[row[at], row[to]] = [row[to], row[at]]
  for (const [sortOrder, one] of row.entries()) {
    if (one.sortOrder !== sortOrder) await one.merge({ sortOrder }).save()
  }
}

/** @throws CategoryInUse while courses or categories are in it */
export async function trashCategory(category: CourseCategory) {
  const courses = await db
    .from('courses')
    .where('category_id', category.id)
    .whereNull('deleted_at')
    .limit(1)
  const children = await siblings(category.id)
  if (courses.length > 0 || children.length > 0) throw new CategoryInUse(category.name)
  await category.moveToTrash()
}

const siblings = (parentId: number | null) =>
  CourseCategory.query()
    .where((query) => (parentId ? query.where('parentId', parentId) : query.whereNull('parentId')))
    .orderBy('sortOrder')
    .orderBy('id')
    .limit(1000)

async function refuseCircle(category: CourseCategory, above: CourseCategory) {
  for (let one: CourseCategory | null = above, depth = 0; one && depth < 100; depth++) {
    if (one.id === category.id) throw new CategoryCircle(category.name)
    one = one.parentId ? await CourseCategory.find(one.parentId) : null
  }
}

async function refuseTwin(category: CourseCategory | null, name: string, parentId: number | null) {
  const twin = (await siblings(parentId)).find(
    (one) => one.id !== category?.id && one.name.toLowerCase() === name.toLowerCase()
  )
  if (twin) throw new CategoryTaken(name)
}

async function nextPlace(parentId: number | null) {
  return ((await siblings(parentId)).at(-1)?.sortOrder ?? -1) + 1
}

async function freeSlug(name: string) {
  const wanted = string.slug(name, { lower: true, strict: true }) || 'category'
  const rows = await db
    .from('course_categories')
    .whereLike('slug', `${wanted}%`)
    .select('slug')
    .limit(1000)
  const taken = new Set(rows.map(({ slug }) => slug))
  let slug = wanted
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`
  return slug
}
