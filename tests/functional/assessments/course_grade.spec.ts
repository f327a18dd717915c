import { test } from '@japa/runner'
import db from '#platform/db'
import Course from '#courses/models/course'
import CourseCompletion from '#learning/models/course_completion'
import CourseEnrollment from '#learning/models/course_enrollment'
import { makeTenant, makeUser } from '#tests/support/tenants'
import { CAPITAL, ESSAY, learnerClient, makeQuiz, SEVEN } from '#tests/support/quizzes'

/** A course that is completed with a grade; its quiz is worth three points, two of them for the capital. */
async function gradedCourse(client: any, minimum: number, options: object = {}) {
  const quiz = await makeQuiz({
    questions: [CAPITAL, SEVEN],
    ...options,
    settings: { maxAttempts: 0, ...(options as any).settings },
  })
  const as = <T>(work: () => Promise<T>) => db.asTenant(quiz.tenant.id, work)
  await as(async () =>
    (await Course.findOrFail(quiz.course.id))
      .merge({
        completionCriteria: {
          type: 'conditions',
          condition: { op: 'grade_at_least', percent: minimum },
        },
      })
      .save()
  )
  const lina = await learnerClient(client, quiz.tenant, quiz.learner)
  const enrollment = () => as(() => CourseEnrollment.findByOrFail('userId', quiz.learner.id))
  const take = async (...answers: object[]) => {
    const attempt = await lina.begin(quiz.path)
    for (const [at, response] of answers.entries()) {
      await lina.save(attempt.id, attempt.questions[at].id, { sequence: at + 1, response })
    }
    await lina.post(`/attempts/${attempt.id}/submission`)
    return attempt
  }
  const frame = async () => (await lina.page(`${quiz.path}/quiz`)).body().props
  const toDo = async () => (await lina.page('/home')).body().props.toDos[0]
  return { ...quiz, as, lina, enrollment, take, frame, toDo }
}

const PARIS = { chosen: ['paris'] }

test.group('The grade of a course', () => {
  test('is written with the result, and completes the course when it is high enough', async ({
    assert,
    client,
  }) => {
    const { take, enrollment, as } = await gradedCourse(client, 60)
    const before = await enrollment()

    await take(PARIS)

    const after = await enrollment()
    const completion = await as(() => CourseCompletion.findByOrFail('enrollmentId', after.id))
    assert.isNull(before.grade)
    assert.equal(after.grade, 66.67)
    assert.equal(after.status, 'completed')
    assert.equal(completion.finalGrade, 66.67)
  })

  test('explains what is missing until a better attempt reaches it', async ({ assert, client }) => {
    const { take, toDo, enrollment } = await gradedCourse(client, 80)

    await take(PARIS)
    const between = await toDo()
    await take(PARIS, { text: '7.000031' })

    assert.deepEqual(between.grade, { percent: 66.67, done: 1, total: 1 })
    assert.deepEqual(
      between.missing.map(({ text }: any) => text),
      ['Reach a course grade of 80% (66.67% so far)']
    )
    const { grade, status } = await enrollment()
    assert.deepEqual([grade, status], [100, 'completed'])
  })

  test('follows a person who grades later', async ({ assert, client }) => {
    const quiz = await gradedCourse(client, 90, { questions: [CAPITAL, ESSAY] })
    const ines = await learnerClient(
      client,
      quiz.tenant,
      await makeUser(quiz.tenant, ['instructor'])
    )

    const attempt = await quiz.take(PARIS, { text: 'It rained.' })
    const pending = await quiz.enrollment()
    await ines.put(`/teach/${quiz.course.slug}/attempts/${attempt.id}/grades`, {
      grades: [{ question: attempt.questions[1].id, points: 4 }],
    })

    const graded = await quiz.enrollment()
    assert.equal(pending.status, 'in_progress')
    assert.deepEqual([graded.grade, graded.status], [100, 'completed'])
  })

  test('is seen by who teaches the course, in the list and in its file, and by nobody elsewhere', async ({
    assert,
    client,
  }) => {
    const { tenant, course, take, learner } = await gradedCourse(client, 80)
    await take(PARIS)
    const ines = await learnerClient(client, tenant, await makeUser(tenant, ['instructor']))
    const elsewhere = await makeTenant()
    const stranger = await learnerClient(
      client,
      elsewhere,
      await makeUser(elsewhere, ['instructor'])
    )
    const path = `/teach/${course.slug}/progress`

    const [row] = (await ines.page(path)).body().props.list.rows
    const file = await ines.html(`/exports/course_progress/${course.slug}?format=csv`)

    assert.equal(row.grade, 66.67)
    assert.equal(row.person.email, learner.email)
    assert.include(file.text(), '66.67')
    ;(await stranger.page(path)).assertStatus(404)
  })

  test('gives nothing away of results that are held back', async ({ assert, client }) => {
    const { take, toDo, frame, enrollment } = await gradedCourse(client, 80, {
      settings: { showResults: 'never' },
    })

    await take(PARIS)

    const { grade, missing } = await toDo()
    const page = JSON.stringify(await frame())
    assert.isNull(grade)
    assert.deepEqual(
      missing.map(({ text }: any) => text),
      ['Reach a course grade of 80%']
    )
    assert.notInclude(page, '66.67')
    assert.equal((await enrollment()).grade, 66.67)
  })
})
