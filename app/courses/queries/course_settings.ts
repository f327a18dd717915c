import CertificateTemplate from '#courses/models/certificate_template'
import { coverUrl } from '#courses/cover_url'
import { choiceOf } from '#courses/rules/completion_choice'
import { customFieldsOf } from '#platform/custom_fields/custom_fields_of'
import { customForm } from '#platform/custom_fields/custom_values'
import type { CustomForm } from '#platform/custom_fields/types'
import type Course from '#courses/models/course'
import type { CompletionChoice } from '#courses/rules/completion_choice'

export type CourseSettings = {
  title: string
  subtitle: string | null
  code: string | null
  description: string | null
  objectives: string | null
  prerequisites: string | null
  targetAudience: string | null
  difficultyLevel: string
  estimatedDuration: number | null
  language: string
  category: string | null
  certificate: string | null
  maxEnrollments: number | null
  isPublic: boolean
  tags: string[]
  completion: CompletionChoice
  coverUrl: string | null
  custom: CustomForm
}

/** A course as its settings page shows it; category and certificate by uuid. */
export async function courseSettings(course: Course): Promise<CourseSettings> {
  await course.load('category')
  const template = course.certificateTemplateId
    ? await CertificateTemplate.find(course.certificateTemplateId)
    : null
  return {
    title: course.title,
    subtitle: course.subtitle,
    code: course.code,
    description: course.description,
    objectives: course.objectives,
    prerequisites: course.prerequisites,
    targetAudience: course.targetAudience,
    difficultyLevel: course.difficultyLevel,
    estimatedDuration: course.estimatedDuration,
    language: course.language,
    category: course.category?.uuid ?? null,
    certificate: template?.uuid ?? null,
    maxEnrollments: course.maxEnrollments,
    isPublic: course.isPublic,
    tags: course.tags ?? [],
    completion: choiceOf(course.completionCriteria),
    coverUrl: coverUrl(course.thumbnailUrl),
    custom: customForm(await customFieldsOf('courses'), course.metadata?.custom ?? null),
  }
}
