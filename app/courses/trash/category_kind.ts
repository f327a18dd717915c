import CourseCategory from '#courses/models/course_category'
import { defineTrashKind } from '#platform/trash/define_trash_kind'

defineTrashKind({
  name: 'category',
  model: CourseCategory,
  permission: 'courses.manage_categories',
  purgePermission: 'trash.purge',
  within: (query) =>
    query.joinRaw(
      'LEFT JOIN course_categories p ON p.tenant_id = t.tenant_id AND p.id = t.parent_id'
    ),
  title: 't.name',
  place: 'p.name',

  /** Its name may be another's by now. Below a category that is gone, it comes back at the top. */
  async questions(category: CourseCategory, { name = category.name }) {
    const parentId = await livingParent(category)
    const twin = await CourseCategory.query()
      .whereILike('name', name)
      .where((query) => (parentId ? query.where({ parentId }) : query.whereNull('parentId')))
      .first()
    return twin || !name ? [{ name: 'name', wanted: name, value: `${category.name} 2` }] : []
  },

  async settle(category: CourseCategory, { name = category.name }) {
    category.merge({ name, parentId: await livingParent(category) })
    const slug = category.slug
    for (let number = 2; await CourseCategory.findBy('slug', category.slug); number++) {
      category.slug = `${slug}-${number}`
    }
  },
})

async function livingParent({ parentId }: CourseCategory) {
  return parentId && (await CourseCategory.find(parentId)) ? parentId : null
}
