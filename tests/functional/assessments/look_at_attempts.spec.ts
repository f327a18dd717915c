import { test } from '@japa/runner'
import db from '#platform/db'
import Course from '#courses/models/course'
import LearningProgress from '#learning/models/learning_progress'
import { assignRole } from '#organizations/actions/assign_role'
import { makeTenant, makeUser } from '#tests/support/tenants'
import { CAPITAL, ESSAY, learnerClient, makeQuiz } from '#tests/support/quizzes'

async function handedIn(client: any) {
  const quiz = await makeQuiz({
    questions: [CAPITAL, ESSAY],
    settings: { quiz: { passPercent: 80 } },
  })
  const lina = await learnerClient(client, quiz.tenant, quiz.learner)
  const ines = await learnerClient(client, quiz.tenant, await makeUser(quiz.tenant, ['instructor']))
  const attempt = await lina.begin(quiz.path)
  const [capital, essay] = attempt.questions
  await lina.save(attempt.id, capital.id, { sequence: 1, response: { chosen: ['lyon'] } })
  await lina.save(attempt.id, capital.id, {
    sequence: 3,
    window: 'w2',
    response: { chosen: ['paris'] },
  })
  await lina.save(attempt.id, capital.id, { sequence: 2, response: { chosen: ['nice'] } })
  await lina.save(attempt.id, essay.id, { sequence: 4, response: { text: 'It rained.' } })
  await lina.post(`/attempts/${attempt.id}/submission`)
  const list = `/teach/${quiz.course.slug}/attempts`
  return { ...quiz, lina, ines, attempt, essay, list, detail: `${list}/${attempt.id}` }
}

test.group('Looking at attempts', () => {
  test('an instructor finds the attempts of a course', async ({ assert, client }) => {
    const { ines, list, learner } = await handedIn(client)

    const courses = (await ines.page('/teach')).body().props.list
    const { rows } = (await ines.page(list)).body().props.list
    const none = (await ines.page(`${list}?search=nobody`)).body().props.list

    assert.deepEqual([courses.rows[0].href, courses.rows[0].waiting], [list, 1])
    assert.equal(rows[0].learner.email, learner.email)
    assert.equal(rows[0].status.value, 'submitted')
    assert.lengthOf(none.rows, 0)
  })

  test('an instructor of one course finds that course, also before anybody began, and no other', async ({
    assert,
    client,
  }) => {
    const { tenant, course, author } = await handedIn(client)
    const quiet = await db.asTenant(tenant.id, () =>
      Course.create({
        organizationId: tenant.id,
        title: 'Quiet',
        slug: 'quiet',
        createdBy: author.id,
      })
    )
    const oscar = await makeUser(tenant)
    await db.asTenant(tenant.id, () => assignRole(oscar.id, 'instructor', { courseId: quiet.id }))
    const ivy = await makeUser(tenant)
    await db.asTenant(tenant.id, () => assignRole(ivy.id, 'instructor', { courseId: course.id }))
    const coursesOf = async (user: any) =>
      (await (await learnerClient(client, tenant, user)).page('/teach')).body().props.list.rows

    const [own, ...more] = await coursesOf(oscar)
    const [begun, ...others] = await coursesOf(ivy)

    assert.deepEqual([own.course, own.attempts, own.waiting, more.length], ['Quiet', 0, 0, 0])
    assert.deepEqual([begun.course, begun.waiting, others.length], ['Geography', 1, 0])
  })

  test('they take the attempts of their course away as a file, others do not', async ({
    assert,
    client,
  }) => {
    const { tenant, course, ines, lina, learner } = await handedIn(client)
    const path = `/exports/attempts/${course.slug}?format=csv`
    const elsewhere = await makeTenant()
    const stranger = await learnerClient(
      client,
      elsewhere,
      await makeUser(elsewhere, ['instructor'])
    )
    const oscar = await makeUser(tenant)
    await db.asTenant(tenant.id, () =>
      assignRole(oscar.id, 'instructor', { courseId: course.id + 1 })
    )

    const file = await ines.html(path)
    const others = await (await learnerClient(client, tenant, oscar)).html(path)

    assert.include(file.text(), learner.firstName)
    assert.lengthOf(file.text().trimEnd().split('\n'), 2)
    ;(await lina.html(path)).assertStatus(404)
    assert.lengthOf(others.text().trimEnd().split('\n'), 1)
    assert.lengthOf((await stranger.html(path)).text().trimEnd().split('\n'), 1)
  })

  test('an attempt is told in words and with the time of every save', async ({
    assert,
    client,
  }) => {
    const { ines, detail } = await handedIn(client)

    const { attempt } = (await ines.page(detail)).body().props

    assert.deepEqual(
      attempt.questions.map(({ answer, key }: any) => [answer, key]),
      [
        ['Paris', 'Paris'],
        ['It rained.', 'zz-secret'],
      ]
    )
    assert.deepEqual(
      attempt.timeline.map(({ kind, answer }: any) => [kind, answer]),
      [
        ['started', null],
        ['saved', 'Lyon'],
        ['saved', 'Paris'],
        ['superseded', 'Nice'],
        ['saved', 'It rained.'],
        ['handed_in', null],
      ]
    )
    assert.deepEqual([attempt.timeline[1].window, attempt.timeline[2].window], ['A', 'B'])
  })

  test('points given by a person settle the result and the course', async ({ assert, client }) => {
    const { ines, lina, attempt, detail, essay, tenant } = await handedIn(client)
    const before = (await lina.page(`/attempts/${attempt.id}/result`)).body().props.result

    const graded = await ines.put(`${detail}/grades`, {
      grades: [{ question: essay.id, points: 99, feedback: 'Well told.' }],
    })
    const after = (await lina.page(`/attempts/${attempt.id}/result`)).body().props.result

    assert.equal(graded.header('location'), detail)
    assert.isNull(before.score.passed)
    assert.deepEqual([after.status, after.score.points, after.score.passed], ['graded', 6, true])
    assert.equal(after.questions[1].feedback, 'Well told.')
    await db.asTenant(tenant.id, async () => {
      const progress = await LearningProgress.findByOrFail({ contentType: 'activity' })
      assert.equal(progress.status, 'completed')
      const history = await db.from('audit_logs').where('action', 'graded').first()
      assert.deepEqual(history.new_values, { points: 4, feedback: 'Well told.' })
    })
  })

  test('nobody grades while the attempt is open', async ({ assert, client }) => {
    const { ines, lina, path, list } = await handedIn(client)
    const open = await lina.begin(path)
    const [question] = open.questions
    await lina.save(open.id, question.id, { sequence: 1, response: { chosen: ['lyon'] } })

    await ines.put(`${list}/${open.id}/grades`, { grades: [{ question: question.id, points: 2 }] })

    const { attempt } = (await ines.page(`${list}/${open.id}`)).body().props
    assert.equal(attempt.status, 'in_progress')
    assert.isFalse(attempt.can.grade)
    assert.isFalse(attempt.questions[0].isGraded)
  })

  test('learners, authors without the right and strangers see no attempts', async ({
    assert,
    client,
  }) => {
    const { lina, author, tenant, list, detail, essay } = await handedIn(client)
    const elsewhere = await makeTenant()
    const people = [
      lina,
      await learnerClient(client, tenant, author),
      await learnerClient(client, elsewhere, await makeUser(elsewhere, ['tenant_admin'])),
    ]
    const grades = [{ question: essay.id, points: 4 }]

    for (const person of people) {
      assert.equal((await person.page(list)).status(), 404)
      const courses = await person.page('/teach')
      assert.deepEqual(courses.status() === 404 ? [] : courses.body().props.list.rows, [])
      assert.equal((await person.page(detail)).status(), 404)
      assert.equal((await person.put(`${detail}/grades`, { grades })).status(), 404)
    }
  })

  test('an attempt is found only under its own course', async ({ assert, client }) => {
    const { ines, attempt, author, tenant } = await handedIn(client)
    const { makeCourse } = await import('#tests/support/sample_course')
    const other = await makeCourse(tenant, author)

    const response = await ines.page(`/teach/${other.slug}/attempts/${attempt.id}`)

    assert.equal(response.status(), 404)
  })
})
