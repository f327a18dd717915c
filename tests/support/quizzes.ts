import db from '#platform/db'
import Course from '#courses/models/course'
import CourseModule from '#courses/models/course_module'
import AssessmentQuestion from '#assessments/models/assessment_question'
import { publishCourse } from '#courses/actions/publish_course'
import { enrollLearner } from '#learning/actions/enroll_learner'
import { createQuiz } from '#assessments/actions/create_quiz'
import { refreshTotals } from '#assessments/actions/refresh_totals'
import { makeTenant, makeUser, signedIn } from '#tests/support/tenants'
import type Assessment from '#assessments/models/assessment'
import type User from '#identity/models/user'
import type { QuestionTypeName } from '#assessments/questions/types'
import type { TestTenant } from '#tests/support/tenants'
import { uploader } from '#tests/support/uploads'

export type NewTestQuestion = {
  type: QuestionTypeName
  text: string
  points?: number
  explanation?: string
  data: object
}

/** Stands in everything a learner must not see before the release. */
export const SECRET = 'zz-secret'

export const CAPITAL: NewTestQuestion = {
  type: 'multiple_choice',
  text: 'Which is the capital of France?',
  points: 2,
  explanation: `<p>${SECRET}: Paris since 987</p>`,
  data: {
    multiple: false,
    options: [
      { id: 'paris', text: 'Paris', fraction: 100, feedback: `${SECRET} right` },
      { id: 'lyon', text: 'Lyon', fraction: 0, feedback: `${SECRET} wrong` },
      { id: 'nice', text: 'Nice', fraction: 0 },
    ],
  },
}
export const SEVEN: NewTestQuestion = {
  type: 'numeric',
  text: 'Three plus four?',
  points: 1,
  data: { answers: [{ id: 'a', kind: 'value', value: '7.000031', tolerance: '1', fraction: 100 }] },
}
export const METAL: NewTestQuestion = {
  type: 'short_answer',
  text: 'A metal that is liquid at room temperature?',
  points: 1,
  data: { answers: [{ id: 'a', text: `${SECRET} mercury`, fraction: 100 }] },
}
export const ESSAY: NewTestQuestion = {
  type: 'essay',
  text: 'Describe your first day.',
  points: 4,
  data: { format: 'plain', guidance: `<p>${SECRET}</p>` },
}

type QuizOptions = {
  questions?: NewTestQuestion[]
  settings?: Partial<Record<string, unknown>>
  learners?: number
  /** For learners who sign in over HTTP. */
  password?: string
}

/** A course of its own tenant with one published quiz, its author and enrolled learners. */
export async function makeQuiz(options: QuizOptions = {}) {
  const tenant = await makeTenant()
  const author = await makeUser(tenant, ['author'])
  const learners: User[] = []
  for (let count = options.learners ?? 1; count > 0; count--) {
    learners.push(await makeUser(tenant, [], { password: options.password }))
  }
  const made = await db.asTenant(tenant.id, () => build(tenant, author, learners, options), {
    userId: author.id,
    label: 'author',
  })
  const path = `/learn/${made.course.slug}/${made.item}`
  return { tenant, author, learners, learner: learners[0], path, ...made }
}

async function build(
  tenant: TestTenant,
  author: User,
  learners: User[],
  { questions = [CAPITAL, SEVEN], settings = {} }: QuizOptions
) {
  const course = await Course.create({
    organizationId: tenant.id,
    title: 'Geography',
    slug: `geography-${crypto.randomUUID().slice(0, 8)}`,
    createdBy: author.id,
  })
  await course.refresh()
  const module = await CourseModule.create({ courseId: course.id, title: 'Unit 1' })
  await module.refresh()
  const { activity, assessment } = await createQuiz(course, module, { title: 'Final', by: author })
  const { quiz = {}, ...columns } = settings as { quiz?: object }
  await assessment.merge({ ...columns, settings: { ...assessment.settings, ...quiz } }).save()
  await addQuestions(assessment, author, questions)
  await publishCourse(course, { changeLog: 'First', publishedBy: author.id })
  for (const learner of learners) await enrollLearner(course, learner, { type: 'admin', by: null })
  return { course, module, activity, assessment, item: activity.lineageId }
}

export async function addQuestions(
  assessment: Assessment,
  author: User,
  questions: NewTestQuestion[]
) {
  for (const [at, { type, text, points = 1, explanation, data }] of questions.entries()) {
    await AssessmentQuestion.create({
      assessmentId: assessment.id,
      questionType: type,
      questionText: text,
      points,
      explanation: explanation ?? null,
      questionData: data,
      sortOrder: at,
      createdBy: author.id,
    })
  }
  await refreshTotals(assessment)
}

/** What a browser would send for a learner, one request at a time. */
export async function learnerClient(client: any, tenant: TestTenant, user: User) {
  const session = await signedIn(tenant, user)
  const json = (request: any) =>
    request.withSession(session).withCsrfToken().header('accept', 'application/json')
  return {
    page: (path: string) => client.get(path).withSession(session).withInertia(),
    html: (path: string) => client.get(path).withSession(session),
    post: (path: string, body: object = {}) =>
      client.post(path).withSession(session).withCsrfToken().withInertia().redirects(0).json(body),
    async upload(path: string, content: string, filename: string) {
      const browser = await uploader(client, tenant, user)
      const { id } = await browser.upload({ purpose: 'gift', filename, content })
      return this.post(path, { file: id })
    },
    put: (path: string, body: object = {}) =>
      client.put(path).withSession(session).withCsrfToken().withInertia().redirects(0).json(body),
    delete: (path: string) =>
      client.delete(path).withSession(session).withCsrfToken().withInertia().redirects(0),
    save: (attempt: string, question: string, body: object) =>
      json(client.put(`/attempts/${attempt}/responses/${question}`)).json({
        window: 'w1',
        flagged: false,
        ...body,
      }),
    /** Begins an attempt and answers with its page props. */
    async begin(path: string) {
      const started = await this.post(`${path}/attempts`)
      const page = await this.page(started.header('location'))
      return page.body().props.attempt
    },
  }
}
