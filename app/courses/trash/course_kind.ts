import Course from '#courses/models/course'
import { codeIsTaken } from '#courses/actions/change_course'
import { freeSlug } from '#courses/queries/free_slug'
import { whereReached } from '#courses/queries/where_reached'
import { expireFilesOf } from '#platform/files/expire_files'
import { defineTrashKind } from '#platform/trash/define_trash_kind'

const below = (table: string) =>
  `EXISTS (SELECT 1 FROM ${table} e WHERE e.tenant_id = t.tenant_id AND e.course_id = t.id)`

export const courseKind = defineTrashKind({
  name: 'course',
  model: Course,
  permission: 'courses.delete',
  purgePermission: 'trash.purge',
  within: (query, { me }) => whereReached(query, 't', me.grants, 'courses.delete'),
  title: 't.title',
  place: `(SELECT k.name FROM course_categories k WHERE k.tenant_id = t.tenant_id AND k.id = t.category_id)`,
  contains: {
    modules: `(SELECT count(*)::int FROM course_modules m WHERE m.tenant_id = t.tenant_id AND m.course_id = t.id
      AND m.course_version_id IS NULL AND m.deleted_at IS NULL)`,
    lessons: `(SELECT count(*)::int FROM course_modules m JOIN course_lessons l ON l.tenant_id = m.tenant_id AND l.module_id = m.id
      AND l.deleted_at IS NULL WHERE m.tenant_id = t.tenant_id AND m.course_id = t.id AND m.course_version_id IS NULL AND m.deleted_at IS NULL)`,
    enrollments: `(SELECT count(*)::int FROM course_enrollments n WHERE n.tenant_id = t.tenant_id AND n.course_id = t.id)`,
  },
  evidence: `(${below('course_enrollments')} OR ${below('course_completions')} OR ${below('certificates')})`,

  async questions(course: Course, { slug = course.slug, code = course.code ?? '' }) {
    const questions = []
    if (await isTaken(slug)) {
      questions.push({ name: 'slug', wanted: slug, value: await freeSlug(course.title) })
    }
    if (await codeIsTaken(code.toUpperCase() || null, course)) {
      questions.push({ name: 'code', wanted: code, value: '', isOptional: true })
    }
    return questions
  },

  async settle(course: Course, { slug = course.slug, code = course.code ?? '' }) {
    course.merge({ slug: slug.toLowerCase(), code: code.toUpperCase() || null })
  },

  beforePurge: (course: Course) => expireFilesOf('courses', course.id),
})

const isTaken = async (slug: string) =>
  !SLUG.test(slug) || (await Course.findBy('slug', slug.toLowerCase())) !== null

/** What can stand in an address. */
const SLUG = /^[\da-z]+(-[\da-z]+)*$/i
