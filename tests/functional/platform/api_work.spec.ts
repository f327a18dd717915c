import { test } from '@japa/runner'
import db from '#platform/db'
import CourseLesson from '#courses/models/course_lesson'
import { makeApiWorld, TRUE_FALSE } from '#tests/support/api_world'
import { enroll, makeLearning } from '#tests/support/learning'
import { CAPITAL, makeQuiz } from '#tests/support/quizzes'
import { keyOf, programOf } from '#tests/support/program'
import { makeStudio } from '#tests/support/studio'
import { clearRateLimits, makeUser } from '#tests/support/tenants'
import { programUpload } from '#tests/support/uploads'

test.group('What authors do, by programs', () => {
  test('a question with a mistake is refused by the path of the mistake', async ({
    assert,
    client,
  }) => {
    const { bank, program } = await makeApiWorld(client)
    const { id: _, ...question } = TRUE_FALSE
    const data = { options: [{ id: 'a', text: 'Yes', fraction: 100 }, { id: 'b' }] }

    const answer = await program.post(`/banks/${bank.uuid}/questions`, {
      ...question,
      type: 'multiple_choice',
      data,
    })

    answer.assertStatus(422)
    assert.deepEqual(
      answer.body().errors.map(({ pointer }: any) => pointer),
      ['/data/options/1/text']
    )
  })

  test('a rule with a mistake is refused by the path of the mistake', async ({
    assert,
    client,
  }) => {
    const { tenant, ada, course } = await makeStudio({ Basics: ['First'], More: ['Second'] })
    const program = programOf(client, await keyOf(tenant, ada))
    const [{ items }, more] = (await program.get(`/courses/${course.slug}/outline`)).body().data
    const path = `/courses/${course.slug}/modules/${more.id}/rule`
    const first = { op: 'completed', item: items[0].id }
    const pointers = (answer: any) => answer.body().errors.map(({ pointer }: any) => pointer)

    const wrong = await program.put(path, { condition: { op: 'all', of: [first, { op: 'no' }] } })
    const unknown = { op: 'completed', item: crypto.randomUUID() }
    const strange = await program.put(path, { condition: { op: 'any', of: [first, unknown] } })
    const right = await program.put(path, { condition: first })

    wrong.assertStatus(422)
    assert.deepEqual(pointers(wrong), ['/condition/of/1/op'])
    assert.deepEqual(pointers(strange), ['/condition/of/1/item'])
    assert.deepEqual(right.body(), { condition: first })
    assert.deepEqual((await program.get(path)).body(), { condition: first })
  })

  test('quiz settings that contradict each other are refused by their field', async ({
    assert,
    client,
  }) => {
    const { course, item, program } = await makeApiWorld(client)
    const path = `/courses/${course.slug}/quizzes/${item}`
    const settings = (await program.get(path)).body()

    const wrong = await program.put(path, { ...settings, passUnit: 'percent', passMark: 120 })

    wrong.assertStatus(422)
    assert.equal(wrong.body().errors[0].pointer, '/passMark')
  })

  test('an upload with a key becomes questions, and the import can be undone', async ({
    assert,
    client,
  }) => {
    const { tenant, admin, bank, program } = await makeApiWorld(client)
    const secret = await keyOf(tenant, admin)
    const content = '::One:: Is the sky blue? {TRUE}\n\n::Two:: Is grass red? {FALSE}\n'
    const file = await programUpload(client, secret, {
      purpose: 'gift',
      filename: 'q.gift',
      content,
    })

    const imported = await program.post(`/banks/${bank.uuid}/imports`, { file })
    const report = (await program.get(`/banks/${bank.uuid}/import-report`)).body()
    const { run } = imported.body()
    const plan = (await program.get(`/jobs/${run}/undo`)).body()
    const undone = await program.post(`/jobs/${run}/undo`)
    const left = (await program.get(`/banks/${bank.uuid}/questions`)).body().data

    imported.assertStatus(202)
    assert.deepEqual(
      report.lines.map(({ outcome }: any) => outcome),
      ['added', 'added']
    )
    assert.equal(plan.taken, 2)
    undone.assertStatus(202)
    assert.lengthOf(left, 1)
  })

  test('what two versions differ in is told', async ({ assert, client }) => {
    const { course, module, program } = await makeApiWorld(client)
    const path = `/courses/${course.slug}`
    await program.post(`${path}/modules/${module.lineageId}/lessons`, { title: 'New' })
    await program.post(`${path}/versions`, { changeLog: 'One more lesson' })

    const { changes } = (await program.get(`${path}/comparison?from=1&to=2`)).body()

    assert.deepEqual(
      changes.map(({ title, change }: any) => [title, change]),
      [['New', 'added']]
    )
    ;(await program.get(`${path}/comparison?from=7`)).assertStatus(404)
  })
})

test.group('Taking back, by programs', () => {
  test('what cannot come back as it was asks, and comes back with the answers', async ({
    assert,
    client,
  }) => {
    const { program } = await makeApiWorld(client)
    const made = (await program.post('/categories', { name: 'Safety' })).body()
    await program.delete(`/categories/${made.id}`)
    await program.post('/categories', { name: 'Safety' })
    const [row] = (await program.get('/trash?filter[kind]=category')).body().data
    const path = `${row.path}/restoration`

    const asked = await program.post(path, {})
    const [question] = asked.body().questions
    const back = await program.post(path, { answers: { [question.name]: 'Safety at work' } })

    asked.assertStatus(409)
    assert.equal(question.wanted, 'Safety')
    assert.equal(back.body().title, 'Safety at work')
  })

  test('what is in the trash is gone for good when it is purged', async ({ client }) => {
    const { resource, course, program } = await makeApiWorld(client)
    await program.delete(`/courses/${course.slug}/resources/${resource.uuid}`)
    const [row] = (await program.get('/trash')).body().data

    ;(await program.delete(row.path)).assertStatus(204)
    ;(await program.post(`${row.path}/restoration`, {})).assertStatus(404)
  })

  test('a field is put back to what it was before a change', async ({ assert, client }) => {
    const { course, program } = await makeApiWorld(client)
    const settings = (await program.get(`/courses/${course.slug}`)).body()
    await program.put(`/courses/${course.slug}`, { ...settings, title: 'Maps' })
    const path = `/history/courses/${course.uuid}`
    const { entries } = (await program.get(path)).body()
    const change = entries.find(({ restorable }: any) => restorable.includes('title'))

    const restored = await program.post(`${path}/restorations`, {
      entry: change.id,
      field: 'title',
    })

    restored.assertStatus(200)
    assert.equal((await program.get(`/courses/${course.slug}`)).body().title, 'Geography')
  })
})

test.group('Learning, by programs', (group) => {
  group.each.setup(() => clearRateLimits())

  test('a course is taken, done and certified', async ({ assert, client }) => {
    const { tenant, course, items } = await makeLearning()
    const learner = await makeUser(tenant)
    const program = programOf(client, await keyOf(tenant, learner))
    const path = `/me/courses/${course.slug}`

    const early = await program.get(`${path}/progress`)
    const taken = await program.post(`${path}/enrollments`)
    const locked = await program.post(`${path}/items/${items[2].lineageId}/completion`)
    await program.post(`${path}/items/${items[0].lineageId}/visits`)
    for (const item of items) await program.post(`${path}/items/${item.lineageId}/completion`)
    const { data } = (await program.get(`${path}/progress`)).body()
    const completion = (await program.get(`${path}/completion`)).body()
    const { serial } = (await program.get('/me/certificates')).body().data[0]
    const nobody = await client.get(`/api/v1/verifications/${serial}`)

    early.assertStatus(409)
    taken.assertStatus(201)
    locked.assertStatus(409)
    assert.isTrue(data.flatMap((one: any) => one.items).every((i: any) => i.status === 'completed'))
    assert.equal(completion.certificate.serial, serial)
    nobody.assertStatus(200)
    assert.equal(nobody.body().status, 'valid')
    ;(await client.get('/api/v1/verifications/2222-2222-2222-2222')).assertStatus(404)
  })

  test('a note is kept, and not written over what another device wrote', async ({
    assert,
    client,
  }) => {
    const { tenant, course, items, learner } = await makeLearning()
    await enroll(tenant, course, learner)
    const program = programOf(client, await keyOf(tenant, learner))
    const path = `/me/courses/${course.slug}/items/${items[0].lineageId}`

    const saved = await program.put(`${path}/note`, { text: 'Ask Ann', base: null })
    const late = await program.put(`${path}/note`, { text: 'Ask Bob', base: null })
    const marked = await program.put(`${path}/bookmark`)
    const notes = (await program.get('/me/notes')).body().data
    const bookmarks = (await program.get('/me/bookmarks')).body().data
    const cleared = await program.delete(`/me/notes/${notes[0].id}`)

    assert.equal(saved.body().text, 'Ask Ann')
    late.assertStatus(409)
    assert.isTrue(marked.body().isBookmarked)
    assert.lengthOf(bookmarks, 1)
    cleared.assertStatus(204)
    assert.lengthOf((await program.get('/me/notes')).body().data, 0)
    ;(await program.delete(`${path}/bookmark`)).assertStatus(204)
  })

  test('a quiz is begun, answered and handed in; nobody sees the attempt of another', async ({
    assert,
    client,
  }) => {
    const { tenant, learners, course, item } = await makeQuiz({ questions: [CAPITAL], learners: 2 })
    const [program, other] = await Promise.all(
      learners.map(async (one) => programOf(client, await keyOf(tenant, one)))
    )
    const begun = (await program.post(`/me/courses/${course.slug}/items/${item}/attempts`)).body()
    const path = `/me/attempts/${begun.id}`
    const response = `${path}/responses/${begun.questions[0].id}`
    const save = { sequence: 1, window: 'w1', flagged: false }

    const wrong = await program.put(response, { ...save, response: { chosen: 7 } })
    const saved = await program.put(response, { ...save, response: { chosen: ['paris'] } })
    const open = await program.get(`${path}/result`)
    const stolen = await other.get(path)
    const result = (await program.post(`${path}/submission`)).body()
    const late = await program.put(response, { ...save, sequence: 2, response: null })
    const after = (await program.get(path)).body()

    wrong.assertStatus(422)
    assert.equal(saved.body().outcome, 'saved')
    open.assertStatus(404)
    stolen.assertStatus(404)
    assert.equal(result.score.percentage, 100)
    assert.deepEqual(late.body(), { outcome: 'closed', kept: null })
    assert.isNull(after.questions)
  })

  test('one’s language, news and devices are one’s own to change', async ({ assert, client }) => {
    const { learning } = await makeApiWorld(client)
    const told = (await learning.get('/notifications/preferences')).body()
    const { types, quietFrom: _, quietUntil: __, ...digest } = told

    const me = await learning.patch('/me', { locale: 'de' })
    const free = types.find(({ mandatory }: any) => !mandatory)
    const changed = await learning.put('/notifications/preferences', {
      choices: [{ type: free.type, channel: 'mail', frequency: 'weekly' }],
      isQuiet: true,
      quietFrom: '22:00',
      quietUntil: '06:00',
      ...digest,
    })

    assert.equal(me.body().locale, 'de')
    assert.equal(changed.body().quietFrom, '22:00')
    assert.equal(changed.body().types.find(({ type }: any) => type === free.type).mail, 'weekly')
    ;(await learning.get('/me/devices')).assertStatus(200)
    ;(await learning.delete('/me/devices/nothing')).assertStatus(404)
  })
})

test.group('Lists, by programs', () => {
  test('a view is kept, changed and deleted, by whose it is', async ({ assert, client }) => {
    const { program, learning } = await makeApiWorld(client)
    const kept = await program.post('/lists/people/views?sort=-createdAt', { name: 'Newest' })
    const path = `/list-views/${kept.body().id}`

    const changed = await program.put(path, { name: 'New people', isDefault: true })
    const views = (await program.get('/lists/people/views')).body().data
    ;(await learning.get(path)).assertStatus(404)
    ;(await learning.delete(path)).assertStatus(404)

    kept.assertStatus(201)
    assert.equal(kept.body().state.sort, '-createdAt')
    assert.equal(changed.body().name, 'New people')
    assert.deepEqual(
      views.map(({ name, isDefault }: any) => [name, isDefault]),
      [['New people', true]]
    )
    ;(await program.delete(path)).assertStatus(204)
  })

  test('many rows are changed at once, and each says what became of it', async ({
    assert,
    client,
  }) => {
    const { enrollment, program, learning } = await makeApiWorld(client)
    const ids = [enrollment.uuid, crypto.randomUUID()]

    const done = await program.post('/lists/enrollments/bulk/withdraw', { ids })
    const rows = (await program.get(`/bulk-results/${done.body().run}`)).body().data
    ;(await learning.post('/lists/enrollments/bulk/withdraw', { ids })).assertStatus(404)
    ;(await learning.get(`/bulk-results/${done.body().run}`)).assertStatus(404)

    done.assertStatus(202)
    assert.sameMembers(
      rows.map(({ outcome }: any) => outcome.value),
      ['done', 'missing']
    )
  })

  test('a file of a list is asked for', async ({ client }) => {
    const { program, learning } = await makeApiWorld(client)

    const asked = await program.post('/lists/people/exports', { format: 'csv' })

    asked.assertStatus(202)
    ;(await program.get(`/jobs/${asked.body().run}`)).assertStatus(200)
    ;(await learning.get(`/jobs/${asked.body().run}`)).assertStatus(404)
    ;(await program.post('/lists/people/exports', { format: 'doc' })).assertStatus(422)
  })

  test('people are assigned a course, and moved to its newest version', async ({
    assert,
    client,
  }) => {
    const { tenant, course, module, learner, program } = await makeApiWorld(client)
    const person = await makeUser(tenant)
    const assigned = await program.post('/assignments', {
      course: course.slug,
      audience: 'people',
      people: [person.uuid],
    })
    const past = await program.post('/assignments', {
      course: course.slug,
      audience: 'people',
      people: [person.uuid],
      dueOn: '2020-01-01',
    })
    const path = `/courses/${course.slug}`
    await program.post(`${path}/modules/${module.lineageId}/lessons`, { title: 'New' })
    await program.post(`${path}/versions`, { changeLog: 'One more lesson' })
    const { uuid } = await db.asTenant(tenant.id, () =>
      db.from('course_enrollments').where('user_id', learner.id).firstOrFail()
    )

    const moved = await program.post(`/enrollments/${uuid}/version`)
    const again = await program.post(`/enrollments/${uuid}/version`)

    assigned.assertStatus(202)
    assert.equal(past.body().errors[0].pointer, '/dueOn')
    moved.assertStatus(200)
    again.assertStatus(409)
    assert.equal(again.body().code, 'learning.errors.already_current')
    const lessons = await db.asTenant(tenant.id, () => CourseLesson.query().where('title', 'New'))
    assert.lengthOf(lessons, 2)
  })
})
