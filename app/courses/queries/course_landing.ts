import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import CertificateTemplate from '#courses/models/certificate_template'
import CourseVersion from '#courses/models/course_version'
import { courseTree, type TreeItem } from '#courses/queries/course_tree'
import { tagFaces } from '#platform/tags/tag_faces'
import { customFieldsOf } from '#platform/custom_fields/custom_fields_of'
import { publicFacts } from '#platform/custom_fields/public_facts'
import { coverUrl } from '#courses/cover_url'
import type Course from '#courses/models/course'
import type { CourseLanding, LandingItem } from '#courses/catalog/types'

/** Everything that the page of a course shows, from its current version. */
export async function courseLanding(course: Course): Promise<CourseLanding> {
  if (course.categoryId) await course.load('category')
  const version = await CourseVersion.query()
    .where({ courseId: course.id, isCurrent: true })
    .first()
  const tree = version ? await courseTree(course.id, version.id) : []
  const modules = tree
    .filter(({ isActive }) => isActive)
    .map(({ lineageId, title, items }) => ({
      id: lineageId,
      title,
      items: items.filter(({ isActive }) => isActive).map(toItem),
    }))
  const items = modules.flatMap((module) => module.items)
  const template = course.certificateTemplateId
    ? await CertificateTemplate.find(course.certificateTemplateId)
    : null
  return {
    slug: course.slug,
    title: course.title,
    subtitle: course.subtitle,
    description: course.description,
    objectives: lines(course.objectives),
    tags: await tagFaces(course.tags ?? []),
    facts: publicFacts(await customFieldsOf('courses'), course.metadata?.custom),
    prerequisites: course.prerequisites,
    targetAudience: course.targetAudience,
    coverUrl: coverUrl(course.thumbnailUrl),
    category: course.category ? { name: course.category.name, slug: course.category.slug } : null,
    difficulty: course.difficultyLevel,
    minutes: course.estimatedDuration,
    language: course.language,
    seatsLeft: await seatsLeft(course),
    givesCertificate: Boolean(template),
    certificateMonths: template?.validityMonths ?? null,
    version: version && {
      number: version.versionNumber,
      publishedAt: version.publishedAt!.toISO()!,
      changeLog: version.changeLog,
    },
    modules,
    lessonCount: items.filter(({ kind }) => kind === 'lesson').length,
    quizCount: items.filter(({ activityType }) => activityType === 'quiz').length,
  }
}

const lines = (text: string | null) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const toItem = (item: TreeItem): LandingItem => ({
  id: item.lineageId,
  title: item.title,
  kind: item.kind,
  activityType: item.activityType,
  minutes: item.estimatedMinutes,
  isRequired: item.isRequired,
  isPreview: item.isPreview,
})

/** Null without a limit. */
async function seatsLeft({ id, maxEnrollments }: Course) {
  if (maxEnrollments === null || maxEnrollments === undefined) return null
  const row = await db
    .from('course_enrollments')
    .where({ tenant_id: currentTenantId(), course_id: id })
    .whereIn('status', ['enrolled', 'in_progress'])
    .count('* as taken')
    .first()
  return Math.max(0, maxEnrollments - Number(row.taken))
}
