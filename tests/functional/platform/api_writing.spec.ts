import { test } from '@japa/runner'
import db from '#platform/db'
import { enqueue } from '#platform/jobs/enqueue'
import { notify } from '#platform/notifications/notify'
import { fanOut } from '#communication/actions/fan_out'
import { keyOf, programOf } from '#tests/support/program'
import { ESSAY, learnerClient, makeQuiz } from '#tests/support/quizzes'
import { makeStudio, titlesOf } from '#tests/support/studio'
import { makeTenant, makeUser } from '#tests/support/tenants'

const OUTLINE = { Basics: ['First', 'Second'], More: ['Third'] }

async function makeAuthoring(client: any) {
  const studio = await makeStudio(OUTLINE)
  const { tenant, ada, lina, elsewhere, stranger, course } = studio
  const program = programOf(client, await keyOf(tenant, ada))
  const others = [
    programOf(client, await keyOf(tenant, lina)),
    programOf(client, await keyOf(elsewhere, stranger)),
  ]
  return { ...studio, program, others, home: `/courses/${course.uuid}` }
}

const outlineOf = async ({ program, home }: any) =>
  (await program.get(`${home}/outline`)).body().data

test.group('Writing an outline through the API', () => {
  test('modules and lessons are made, changed, moved and deleted', async ({ assert, client }) => {
    const world = await makeAuthoring(client)
    const { program, home } = world
    const made = await program.post(`${home}/modules`, { title: 'Drills' })
    const module = made.body().id
    const lesson = (
      await program.post(`${home}/modules/${module}/lessons`, { title: 'Run' })
    ).body()
    const [basics] = await outlineOf(world)

    await program.patch(`${home}/modules/${module}`, { isRequired: false })
    await program.patch(`${home}/items/${lesson.id}`, { title: 'Walk' })
    await program.post(`${home}/moves`, {
      moves: [
        { kind: 'module', id: module, before: basics.id },
        { kind: 'item', id: basics.items[0].id, module, before: lesson.id },
      ],
    })
    await program.delete(`${home}/items/${basics.items[1].id}`)

    made.assertStatus(201)
    assert.deepEqual(await titlesOf(world), [
      ['Drills', 'First', 'Walk'],
      ['Basics'],
      ['More', 'Third'],
    ])
    assert.isFalse((await outlineOf(world))[0].isRequired)
    ;(await program.delete(`${home}/modules/${module}`)).assertStatus(204)
    ;(await program.get(`${home}/modules/${module}`)).assertStatus(404)
  })

  test('a lesson is written as in the editor: checked, and not over somebody else', async ({
    assert,
    client,
  }) => {
    const world = await makeAuthoring(client)
    const { program, home } = world
    const [{ items }] = await outlineOf(world)
    const path = `${home}/lessons/${items[0].id}`
    const read = (await program.get(path)).body()
    const document = JSON.stringify({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Leave the building.' }] }],
    })

    const written = await program.put(path, { ...read, document })
    const late = await program.put(path, { ...read, title: 'Late' })
    const broken = await program.put(path, { ...written.body(), document: '{"type":"script"}' })

    assert.equal(written.body().revision, read.revision + 1)
    assert.include(written.body().document, 'Leave the building.')
    late.assertStatus(409)
    assert.equal(late.body().code, 'courses.errors.lesson_changed')
    broken.assertStatus(409)
    assert.match(broken.body().code, /^courses\.errors\.text\./)
  })

  test('nobody writes where they may not', async ({ client }) => {
    const world = await makeAuthoring(client)
    const { others, home } = world
    const [module] = await outlineOf(world)
    const [item] = module.items

    for (const program of others) {
      ;(await program.post(`${home}/modules`, { title: 'Mine' })).assertStatus(404)
      ;(await program.patch(`${home}/modules/${module.id}`, { title: 'Mine' })).assertStatus(404)
      ;(await program.get(`${home}/lessons/${item.id}`)).assertStatus(404)
      ;(await program.patch(`${home}/items/${item.id}`, { title: 'Mine' })).assertStatus(404)
      ;(await program.delete(`${home}/items/${item.id}`)).assertStatus(404)
      const moves = [{ kind: 'module', id: module.id, before: null }]
      ;(await program.post(`${home}/moves`, { moves })).assertStatus(404)
    }
  })
})

test.group('Questions and attempts through the API', () => {
  test('a bank is made, changed and deleted, by who may', async ({ assert, client }) => {
    const { program, others } = await makeAuthoring(client)
    const made = await program.post('/banks', { name: 'Fire' })
    const path = `/banks/${made.body().id}`

    const changed = await program.put(path, { name: 'Fire safety', subject: 'Safety' })
    const questions = await program.get(`${path}/questions`)
    for (const other of others) {
      ;(await other.get(path)).assertStatus(404)
      ;(await other.put(path, { name: 'Mine' })).assertStatus(404)
      ;(await other.delete(path)).assertStatus(404)
    }
    const gone = await program.delete(path)

    assert.equal(made.header('location'), `/api/v1${path}`)
    assert.equal(changed.body().subject, 'Safety')
    assert.deepEqual(questions.body().data, [])
    gone.assertStatus(204)
    ;(await program.get(path)).assertStatus(404)
  })
})

test.group('Attempts through the API', () => {
  test('are read and graded by who teaches the course', async ({ assert, client }) => {
    const quiz = await makeQuiz({ questions: [ESSAY] })
    const { tenant, course, learner } = quiz
    const lina = await learnerClient(client, tenant, learner)
    const attempt = await lina.begin(quiz.path)
    const [question] = attempt.questions
    await lina.save(attempt.id, question.id, { sequence: 1, response: { text: 'It rained.' } })
    await lina.post(`/attempts/${attempt.id}/submission`)
    const teacher = await makeUser(tenant, ['tenant_admin'])
    const program = programOf(client, await keyOf(tenant, teacher))
    const other = programOf(client, await keyOf(tenant, learner))
    const path = `/courses/${course.slug}/attempts`

    const listed = (await program.get(path)).body().data
    const read = await program.get(`${path}/${attempt.id}`)
    const graded = await program.put(`${path}/${attempt.id}/grades`, {
      grades: [{ question: question.id, points: 1, feedback: 'Good' }],
    })

    assert.lengthOf(listed, 1)
    assert.equal(read.body().status, 'submitted')
    assert.equal(graded.body().status, 'graded')
    assert.equal(graded.body().score, 1)
    ;(await other.get(path)).assertStatus(404)
    ;(await other.get(`${path}/${attempt.id}`)).assertStatus(404)
  })
})

test.group('Notifications and runs through the API', () => {
  test('one’s own notifications are read and marked', async ({ assert, client }) => {
    const tenant = await makeTenant()
    const person = await makeUser(tenant)
    const program = programOf(client, await keyOf(tenant, person))
    await db.asTenant(tenant.id, async () => {
      await notify({
        type: 'learning.withdrawn',
        to: [person.id],
        about: { type: 'courses', id: 1 },
        values: { course: 'Fire safety', by: 'Ann', reason: null },
        actionUrl: '/home',
      })
      const [{ id }] = await db.from('notification_outbox').where('tenant_id', tenant.id)
      await fanOut(id)
    })

    const [{ id }] = (await program.get('/notifications')).body().data
    const marked = await program.put('/notifications/marks', { ids: [id], isRead: true })
    const again = await program.put('/notifications/marks', { ids: [id], isRead: true })

    assert.equal(marked.body().changed, 1)
    assert.equal(again.body().changed, 0)
  })

  test('a run that waits is cancelled by who manages jobs', async ({ assert, client }) => {
    const tenant = await makeTenant()
    const admin = await makeUser(tenant, ['tenant_admin'])
    const author = await makeUser(tenant, ['author'])
    const program = programOf(client, await keyOf(tenant, admin))
    const other = programOf(client, await keyOf(tenant, author))
    const run = await db.asTenant(tenant.id, () =>
      enqueue({ name: 'verify_history' }, {}, { watched: true })
    )

    ;(await other.post(`/runs/${run}/cancellation`)).assertStatus(404)
    const cancelled = await program.post(`/runs/${run}/cancellation`)
    const twice = await program.post(`/runs/${run}/cancellation`)

    assert.equal(cancelled.body().status, 'cancelled')
    twice.assertStatus(409)
    assert.equal((await program.get(`/runs/${run}`)).body().status, 'cancelled')
    assert.lengthOf((await program.get('/runs')).body().data, 1)
  })
})
