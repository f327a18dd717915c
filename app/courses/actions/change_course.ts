import CertificateTemplate from '#courses/models/certificate_template'
import Course from '#courses/models/course'
import CourseCategory from '#courses/models/course_category'
import { freeSlug } from '#courses/queries/free_slug'
import { customFieldsOf } from '#platform/custom_fields/custom_fields_of'
import { settleCustomValues } from '#platform/custom_fields/custom_values'
import { settleTags } from '#platform/tags/settle_tags'
import { criteriaOf, type CompletionChoice } from '#courses/rules/completion_choice'
import type { GivenValues } from '#platform/custom_fields/types'
import type { I18n } from '@adonisjs/i18n'

type NewCourse = {
  title: string
  code?: string | null
  /** uuid */
  category?: string | null
  organizationId: number
  language: string
}

/** An empty draft. */
export async function createCourse({ category, ...course }: NewCourse): Promise<Course> {
  return Course.create({
    ...course,
    code: course.code ?? null,
    slug: await freeSlug(course.title),
    categoryId: await categoryId(category),
  })
}

type Changes = Partial<Pick<Course, 'subtitle' | 'description' | 'objectives' | 'prerequisites'>> &
  Partial<Pick<Course, 'targetAudience' | 'estimatedDuration' | 'maxEnrollments' | 'code'>> &
  Pick<Course, 'title' | 'difficultyLevel' | 'language' | 'isPublic'> & {
    category?: string | null
    certificate?: string | null
    /** What nobody sent stays. */
    tags?: string[] | null
    /** Of the fields that the company added, by key. */
    custom?: GivenValues
    completion: CompletionChoice
  }

/**
 * The settings of a course. Its address stays, so that links go on working.
 *
 * @throws E_VALIDATION_ERROR at `custom.<key>`
 */
export async function changeCourse(course: Course, changes: Changes, i18n: I18n) {
  const { category, certificate, completion, custom, tags = course.tags, ...plain } = changes
  const fields = await customFieldsOf('courses')
  const before = course.metadata?.custom ?? null
  const settled = await settleCustomValues(fields, before, custom, i18n)
  await course
    .merge({
      ...plain,
      ...(settled !== before && { metadata: { ...course.metadata, custom: settled } }),
      tags: await settleTags(tags ?? []),
      categoryId: await categoryId(category),
      certificateTemplateId: await templateId(certificate),
      completionCriteria: criteriaOf(completion, course.completionCriteria),
    })
    .save()
}

/** Whether another course of the company has this code. */
export async function codeIsTaken(code: string | null | undefined, except?: Course) {
  if (!code) return false
  const other = await Course.query().where('code', code).first()
  return other !== null && other.id !== except?.id
}

const categoryId = async (uuid: string | null | undefined) =>
  uuid ? (await CourseCategory.findByOrFail('uuid', uuid)).id : null

const templateId = async (uuid: string | null | undefined) =>
  uuid ? (await CertificateTemplate.findByOrFail('uuid', uuid)).id : null
