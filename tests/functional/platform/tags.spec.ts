import { test } from '@japa/runner'
import db from '#platform/db'
import AssessmentQuestion from '#assessments/models/assessment_question'
import QuestionBank from '#assessments/models/question_bank'
import { importQuestions } from '#assessments/actions/import_questions'
import { clock } from '#platform/clock'
import Course from '#courses/models/course'
import { JobRun } from '#platform/jobs/job_run'
import { purgeTrash } from '#platform/trash/jobs/purge_trash'
import { browserOf } from '#tests/support/learning'
import { makeCourse, publish } from '#tests/support/sample_course'
import { makeTenant, makeUser } from '#tests/support/tenants'

const SETTINGS = {
  title: 'Fire safety',
  difficultyLevel: 'beginner',
  language: 'en',
  isPublic: 'true',
  completionType: 'all_required',
}

async function makeCompany(client: any) {
  const tenant = await makeTenant()
  const author = await makeUser(tenant, ['author'])
  const course = await makeCourse(tenant, author)
  const [ada, tara, lina] = await Promise.all([
    browserOf(client, tenant, author),
    browserOf(client, tenant, await makeUser(tenant, ['tenant_admin'])),
    browserOf(client, tenant, await makeUser(tenant, ['learner'])),
  ])
  const as = <T>(work: () => Promise<T>) =>
    db.asTenant(tenant.id, work, { userId: author.id, label: 'Ada' })
  const mark = (tags: string[]) => ada.put(`/studio/${course.slug}/settings`, { ...SETTINGS, tags })
  const marked = async () => (await as(() => Course.findOrFail(course.id))).tags
  const listed = async () => (await tara.page('/admin/tags')).body().props.list.rows
  const tagNamed = async (name: string) =>
    (await listed()).find((tag: { name: string }) => tag.name === name)
  const importOne = (tags: string[]) =>
    as(async () => {
      const bank = await QuestionBank.create({ name: 'Bank', organizationId: tenant.id })
      await importQuestions(bank, [{ ...QUESTION, tags }])
      return AssessmentQuestion.findByOrFail('questionBankId', bank.id)
    })
  return { tenant, author, course, ada, tara, lina, as, mark, marked, listed, tagNamed, importOne }
}

const QUESTION = {
  line: 1,
  title: 'One',
  type: 'true_false' as const,
  text: 'Water is wet.',
  html: '',
  explanation: '',
  data: { correct: true },
  category: null,
  externalId: null,
}

test.group('Tags', (group) => {
  group.each.teardown(() => clock.restore())

  test('are the same in any case and with any spaces, spelled as they were first', async ({
    assert,
    client,
  }) => {
    const { mark, marked, listed, importOne } = await makeCompany(client)
    await mark(['Safety', ' safety  ', 'At work'])

    const question = await importOne(['SAFETY', 'at  work', 'Water'])

    assert.deepEqual(await marked(), ['Safety', 'At work'])
    assert.deepEqual(question.tags, ['Safety', 'At work', 'Water'])
    assert.deepEqual(
      (await listed()).map(({ name, uses }: any) => [name, uses]),
      [
        ['At work', 2],
        ['Safety', 2],
        ['Water', 1],
      ]
    )
  })

  test('that get another name say it everywhere at once, in the history of each record too', async ({
    assert,
    client,
  }) => {
    const { course, ada, tara, as, mark, marked, tagNamed, importOne } = await makeCompany(client)
    await mark(['First', 'Safety', 'Last'])
    const { id } = await importOne(['Safety'])

    const { href } = await tagNamed('Safety')
    await tara.put(href, { name: 'Occupational safety', color: 'success' })

    const question = await as(() => AssessmentQuestion.findOrFail(id))
    const history = await ada.page(`/history/courses/${course.uuid}`)
    assert.deepEqual(await marked(), ['First', 'Occupational safety', 'Last'])
    assert.deepEqual(question.tags, ['Occupational safety'])
    assert.include(JSON.stringify(history.body().props.history.entries[0]), 'Occupational safety')
  })

  test('are merged into one, which can be undone', async ({ assert, client }) => {
    const { tara, mark, marked, listed, tagNamed } = await makeCompany(client)
    await mark(['Safety', 'Sicherheit', 'Other'])
    const [stays, goes] = [await tagNamed('Safety'), await tagNamed('Sicherheit')]

    const merged = await tara.post('/lists/tags/bulk/merge', { ids: [goes.id], into: stays.id })
    const after = await marked()
    await tara.post(`/jobs/${merged.header('location').split('/').pop()}/undo`)

    assert.deepEqual(after, ['Safety', 'Other'])
    assert.deepEqual(await marked(), ['Safety', 'Sicherheit', 'Other'])
    assert.lengthOf(await listed(), 3)
  })

  test('lead to the records that bear them: in the studio and in the catalogue', async ({
    assert,
    client,
  }) => {
    const { tenant, author, course, ada, lina, mark } = await makeCompany(client)
    await mark(['Safety'])
    await makeCourse(tenant, author)
    await publish(tenant, course, author)

    const studio = await ada.page('/studio?filter[tags]=Safety')
    const catalog = await lina.page('/catalog?tag=Safety')
    const none = await lina.page('/catalog?tag=safe')
    const landing = await lina.page(`/c/${course.slug}`)

    assert.equal(studio.body().props.list.total, 1)
    assert.equal(catalog.body().props.catalog.total, 1)
    assert.equal(none.body().props.catalog.total, 0)
    assert.deepEqual(landing.body().props.course.tags, [{ name: 'Safety', color: 'neutral' }])
  })

  test('are proposed to who marks records, and to nobody else', async ({ assert, client }) => {
    const { ada, lina, mark } = await makeCompany(client)
    await mark(['Safety', 'Water'])

    const proposed = await ada.get('/tag-choices?search=saf')
    const hidden = await lina.get('/tag-choices?search=saf')

    assert.deepEqual(
      proposed.body().map(({ name }: { name: string }) => name),
      ['Safety']
    )
    hidden.assertStatus(404)
  })

  test('that were deleted stay on records until they are removed for good', async ({
    assert,
    client,
  }) => {
    const { tenant, tara, mark, marked, tagNamed } = await makeCompany(client)
    await mark(['Safety', 'Water'])
    const { href } = await tagNamed('Safety')

    await tara.delete(href)
    const kept = await marked()
    clock.freeze(clock.now().plus({ days: 31 }))
    await db.asTenant(tenant.id, () => purgeTrash.handle({}, new JobRun(tenant.id, null)))

    assert.deepEqual(kept, ['Safety', 'Water'])
    assert.deepEqual(await marked(), ['Water'])
  })
})
