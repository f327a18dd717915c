import CertificateTemplate from '#courses/models/certificate_template'
import CourseCategory from '#courses/models/course_category'

export type Choice = { value: string; label: string; description?: string }

/** The shelves of the catalogue, each with the way to it, in the order of the tree. */
export async function categoryChoices(): Promise<Choice[]> {
  const categories = await CourseCategory.query().orderBy('sortOrder').orderBy('name').limit(1000)
  const under = (parent: number | null, path: string[]): Choice[] =>
    categories
      .filter(({ parentId }) => parentId === parent)
      .flatMap(({ id, uuid, name }) => [
        { value: uuid, label: [...path, name].join(' › ') },
        ...under(id, [...path, name]),
      ])
  return under(null, [])
}

export async function certificateChoices(): Promise<Choice[]> {
  const templates = await CertificateTemplate.query()
    .where('isActive', true)
    .orderBy('name')
    .limit(200)
  return templates.map(({ uuid, name }) => ({ value: uuid, label: name }))
}
