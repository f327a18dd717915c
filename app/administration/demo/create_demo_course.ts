import CertificateTemplate from '#courses/models/certificate_template'
import Course from '#courses/models/course'
import CourseCategory from '#courses/models/course_category'
import CourseLesson from '#courses/models/course_lesson'
import CourseModule from '#courses/models/course_module'
import { publishCourse } from '#courses/actions/publish_course'
import { settleTags } from '#platform/tags/settle_tags'
import { createDemoQuiz } from '#administration/demo/create_demo_quiz'
import { currentTenantId } from '#platform/tenancy/scope'
import type { DemoCourse, DemoLesson } from '#administration/demo/read_demo_course'
import type User from '#identity/models/user'

/** A course of the demo, written, with its quiz, and published as version 1. */
export async function createDemoCourse(demo: DemoCourse, author: User): Promise<Course> {
  const course = await Course.create({
    title: demo.title,
    slug: demo.slug,
    code: demo.code,
    subtitle: demo.subtitle,
    description: demo.description,
    objectives: demo.objectives,
    targetAudience: demo.targetAudience,
    difficultyLevel: demo.difficulty,
    estimatedDuration: demo.minutes,
    language: 'en',
    organizationId: currentTenantId(),
    tags: await settleTags(demo.tags),
    categoryId: (await category(demo.category)).id,
    certificateTemplateId: (await template(demo.certificate, author)).id,
    completionCriteria: { type: 'all_required' },
    createdBy: author.id,
  })
  const lessons = await writeOutline(course, demo)
  await createDemoQuiz(course, demo, lessons, author)
  await publishCourse(course, { changeLog: 'First version.', publishedBy: author.id })
  return course
}

/** Lineages of the lessons by key: rules name them. */
async function writeOutline(course: Course, demo: DemoCourse) {
  const lineages = new Map<string, string>()
  const count = demo.modules.reduce((sum, { lessons }) => sum + lessons.length, 0)
  const minutes = Math.round((demo.minutes - demo.quiz.minutes) / count)
  let previous: CourseModule | null = null
  for (const [position, { title, lessons }] of demo.modules.entries()) {
    const waitsFor: CourseModule | null = demo.sequential ? previous : null
    const module: CourseModule = await CourseModule.create({
      courseId: course.id,
      title,
      sortOrder: position,
      unlockConditions: waitsFor ? { op: 'completed', item: waitsFor.lineageId } : null,
    })
    await module.refresh()
    for (const [sortOrder, lesson] of lessons.entries()) {
      lineages.set(lesson.key, await writeLesson(module, lesson, sortOrder, minutes))
    }
    previous = module
  }
  return lineages
}

async function writeLesson(
  module: CourseModule,
  lesson: DemoLesson,
  sortOrder: number,
  minutes: number
) {
  const row = await CourseLesson.create({
    moduleId: module.id,
    title: lesson.title,
    content: JSON.stringify(lesson.document),
    contentType: 'text',
    estimatedDuration: minutes,
    sortOrder,
    isPreview: sortOrder === 0 && module.sortOrder === 0,
  })
  await row.refresh()
  return row.lineageId
}

const COLORS: Record<string, string> = {
  Compliance: '#2f4ea8',
  Safety: '#b45309',
  Leadership: '#7c3aed',
}

async function category(name: string) {
  const slug = name.toLowerCase()
  const found = await CourseCategory.findBy('slug', slug)
  return found ?? CourseCategory.create({ name, slug, color: COLORS[name], isActive: true })
}

const TEMPLATES = {
  plain: { name: 'Certificate', validityMonths: null },
  yearly: { name: 'Certificate, valid for a year', validityMonths: 12 },
}

async function template(kind: keyof typeof TEMPLATES, author: User) {
  const { name, validityMonths } = TEMPLATES[kind]
  const found = await CertificateTemplate.findBy('name', name)
  return (
    found ?? CertificateTemplate.create({ name, validityMonths, design: {}, createdBy: author.id })
  )
}
