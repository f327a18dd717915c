import hash from '@adonisjs/core/services/hash'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { createUser } from '#identity/actions/create_user'
import { assignRole } from '#organizations/actions/assign_role'
import { createTenant } from '#organizations/actions/create_tenant'
import Course from '#courses/models/course'
import CourseActivity from '#courses/models/course_activity'
import CourseLesson from '#courses/models/course_lesson'
import CourseModule from '#courses/models/course_module'
import { publishCourse } from '#courses/actions/publish_course'
import AssessmentQuestion from '#assessments/models/assessment_question'
import { createQuiz } from '#assessments/actions/create_quiz'
import { refreshTotals } from '#assessments/actions/refresh_totals'
import type User from '#identity/models/user'

export const BENCH_PASSWORD = 'bench-password'
/** Nobody takes these: enrolling is measured in them. */
export const FREE_COURSES = [20, 21, 22, 23, 24].map((number) => `small-course-${number}`)
const LEARNERS = 1000
const SECTIONS = 10

/** Size S: a course of 10 sections and 52 items, 1,000 learners in it and in four more, 11,000 results. */
export async function createBenchData() {
  if (await db.connection('system').from('tenants').where('slug', 'bench').first()) return
  await createTenant({ slug: 'bench', name: 'Bench', timezone: 'Europe/Berlin' }, async () => {
    const admin = await createUser({
      email: 'admin@bench.test',
      firstName: 'Bench',
      lastName: 'Admin',
      password: BENCH_PASSWORD,
    })
    for (const role of ['learner', 'tenant_admin']) await assignRole(admin.id, role)
    await createLearners()
    const large = await createLargeCourse(admin)
    const small = []
    for (let number = 1; number <= 4; number++) small.push(await createSmallCourse(admin, number))
    await enrollEverybody([large, ...small])
    await fillResults(large)
    for (let number = 5; number <= 60; number++) await createSmallCourse(admin, number)
  })
  await db.connection('owner').rawQuery('ANALYZE')
}

async function createLearners() {
  const password = await hash.make(BENCH_PASSWORD)
  const now = clock.now().toISO()
  await db.rawQuery(
    `INSERT INTO users (email, first_name, last_name, password, status, timezone, locale, last_activity_at)
     SELECT 'learner' || n || '@bench.test', 'Learner', 'Number ' || n, :password, 'active', 'Europe/Berlin', 'en', :now
     FROM generate_series(1, ${LEARNERS}) n`,
    { password, now }
  )
  await db.rawQuery(
    `INSERT INTO user_profiles (user_id, department, job_title)
     SELECT id, 'Department ' || id % 20, 'Worker' FROM users WHERE email LIKE 'learner%'`
  )
  await db.rawQuery(
    `INSERT INTO user_roles (user_id, role_id) SELECT u.id, r.id FROM users u, roles r
     WHERE u.email LIKE 'learner%' AND r.slug = 'learner'`
  )
}

async function createLargeCourse(admin: User) {
  const course = await newCourse(admin, 'Bench course', 'bench-course')
  for (let section = 0; section < SECTIONS; section++) {
    const module = await CourseModule.create({
      courseId: course.id,
      title: `Section ${section + 1}`,
      sortOrder: section,
    })
    for (const [sortOrder, contentType] of (
      ['text', 'text', 'document', 'external'] as const
    ).entries()) {
      await newLesson(module, `Item ${section + 1}.${sortOrder + 1}`, contentType, sortOrder)
    }
    await CourseActivity.create({
      courseId: course.id,
      moduleId: module.id,
      title: `Assignment ${section + 1}`,
      activityType: 'assignment',
      isGraded: true,
      sortOrder: 4,
    })
    if (section === SECTIONS - 1) await addForumAndQuiz(course, module, admin)
  }
  await publishCourse(course, { changeLog: 'For the bench', publishedBy: admin.id })
  return course
}

async function addForumAndQuiz(course: Course, module: CourseModule, admin: User) {
  await CourseActivity.create({
    courseId: course.id,
    moduleId: module.id,
    title: 'Forum',
    activityType: 'discussion',
    isRequired: false,
    sortOrder: 5,
  })
  const { assessment } = await createQuiz(course, module, { title: 'Quiz', by: admin })
  for (let number = 0; number < 10; number++) {
    await AssessmentQuestion.create({
      assessmentId: assessment.id,
      questionType: 'multiple_choice',
      questionText: `Question ${number + 1}: which answer is right?`,
      questionData: {
        multiple: false,
        options: ['a', 'b', 'c', 'd'].map((id, index) => ({
          id,
          text: `Answer ${id}`,
          fraction: index ? 0 : 100,
        })),
      },
      points: 1,
      sortOrder: number,
      createdBy: admin.id,
    })
  }
  await refreshTotals(assessment)
}

export async function createSmallCourse(admin: User, number: number) {
  const course = await newCourse(admin, `Small course ${number}`, `small-course-${number}`)
  const module = await CourseModule.create({
    courseId: course.id,
    title: 'All there is',
    sortOrder: 0,
  })
  for (let index = 0; index < 3; index++)
    await newLesson(module, `Lesson ${index + 1}`, 'text', index)
  await publishCourse(course, { changeLog: 'For the bench', publishedBy: admin.id })
  return course
}

const newCourse = (admin: User, title: string, slug: string) =>
  Course.create({
    title,
    slug,
    description: 'A course that is there to be measured, with words to search for.',
    language: 'en',
    organizationId: admin.tenantId,
    createdBy: admin.id,
  })

/** About six hundred words, as a real lesson has. */
const PARAGRAPH =
  'Safety is a habit: look first, think, and only then reach for the lever. '.repeat(8)

function newLesson(
  module: CourseModule,
  title: string,
  contentType: 'text' | 'document' | 'external',
  sortOrder: number
) {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: PARAGRAPH }] }
  return CourseLesson.create({
    moduleId: module.id,
    title,
    contentType,
    content: JSON.stringify({ type: 'doc', content: Array.from({ length: 6 }, () => paragraph) }),
    estimatedDuration: 5,
    sortOrder,
  })
}

async function enrollEverybody(courses: Course[]) {
  const now = clock.now().toISO()
  for (const course of courses) {
    await db.rawQuery(
      `INSERT INTO course_enrollments (user_id, course_id, course_version_id, enrollment_type, status, enrolled_at, due_at, due_zone)
       SELECT u.id, :course, v.id, 'admin', 'enrolled', :now::timestamptz,
         :now::timestamptz + (u.id % 40 - 10) * interval '1 day', 'Europe/Berlin'
       FROM users u, course_versions v
       WHERE u.email LIKE 'learner%' AND v.course_id = :course AND v.is_current`,
      { course: course.id, now }
    )
  }
}

/** Half of the lessons read, all ten activities graded, and a quiz result for everybody but the first hundred. */
async function fillResults(course: Course) {
  const bindings = { course: course.id, now: clock.now().toISO() }
  await db.rawQuery(
    `INSERT INTO learning_progress (user_id, course_id, enrollment_id, module_id, lesson_id, content_type, content_id, status, progress_percentage, time_spent, completed_at)
     SELECT e.user_id, e.course_id, e.id, l.module_id, l.id, 'lesson', l.id, 'completed', 100, 240, :now
     FROM course_enrollments e JOIN course_modules m ON m.course_version_id = e.course_version_id
     JOIN course_lessons l ON l.module_id = m.id AND l.sort_order < 2
     WHERE e.course_id = :course`,
    bindings
  )
  await db.rawQuery(
    `INSERT INTO learning_progress (user_id, course_id, enrollment_id, module_id, activity_id, content_type, content_id, status, progress_percentage, score, max_score, passed, completed_at)
     SELECT e.user_id, e.course_id, e.id, a.module_id, a.id, 'activity', a.id, 'completed', 100, e.user_id % 100, 100, e.user_id % 100 >= 50, :now
     FROM course_enrollments e JOIN course_modules m ON m.course_version_id = e.course_version_id
     JOIN course_activities a ON a.module_id = m.id AND (a.activity_type = 'assignment' OR (a.activity_type = 'quiz' AND e.user_id % 10 > 0))
     WHERE e.course_id = :course`,
    bindings
  )
  await db.rawQuery(
    `UPDATE course_enrollments SET status = 'in_progress', started_at = :now, progress_percentage = 60, completion_percentage = 57.69
     WHERE course_id = :course`,
    bindings
  )
}
