import { test } from '@japa/runner'
import db from '#platform/db'
import CourseResource from '#courses/models/course_resource'
import { browserOf, enroll, makeLearning } from '#tests/support/learning'
import { makeTenant, makeUser, signedIn } from '#tests/support/tenants'
import { uploader } from '#tests/support/uploads'

/** A published course whose author and learner look at it; the learner is enrolled. */
async function makeCompany(client: any) {
  const made = await makeLearning()
  const { tenant, author, learner, course } = made
  await enroll(tenant, course, learner)
  const path = `/studio/${course.slug}/resources`
  const ada = await browserOf(client, tenant, author)
  const sender = await uploader(client, tenant, author)
  const upload = async (title: string, filename = 'plan.txt') => {
    const content = `What is in ${title}`
    const sent = await sender.upload({ purpose: 'course_resource', filename, content })
    return ada.post(path, { title, file: sent.id })
  }
  const lina = await browserOf(client, tenant, learner)
  const inStudio = async () => (await ada.page(path)).body().props.resources
  const onLanding = async (browser: any) =>
    (await browser.page(`/c/${course.slug}`)).body().props.resources
  const titles = (resources: any[]) => resources.map(({ title }) => title)
  return { ...made, path, upload, ada, lina, inStudio, onLanding, titles }
}

test.group('Resources of a course', () => {
  test('an author adds files and links, learners find them on the course page and in the player', async ({
    assert,
    client,
  }) => {
    const { course, path, upload, ada, lina, items, onLanding } = await makeCompany(client)
    await upload('Escape plan')
    await ada.post(path, { title: 'The law', url: 'https://example.org/law' })

    const resources = await onLanding(lina)
    const frame = (await lina.page(`/learn/${course.slug}/${items[0].lineageId}`)).body().props
      .frame
    const file = await client.get(resources[0].href)

    assert.deepEqual(
      resources.map(({ title, kind, sizeBytes }: any) => [title, kind, sizeBytes]),
      [
        ['Escape plan', 'text', 'What is in Escape plan'.length],
        ['The law', 'link', null],
      ]
    )
    assert.equal(resources[1].href, 'https://example.org/law')
    assert.deepEqual(frame.resources, resources)
    assert.equal(file.text(), 'What is in Escape plan')
    assert.include(file.header('content-disposition'), 'attachment')
  })

  test('who is not enrolled sees what there is, and opens only what is public', async ({
    assert,
    client,
  }) => {
    const { tenant, path, upload, ada, inStudio, onLanding } = await makeCompany(client)
    await upload('For learners')
    await upload('For all')
    const [, second] = await inStudio()
    await ada.json('put', `${path}/order`, { order: [second.id] })
    const visitor = await browserOf(client, tenant, await makeUser(tenant))

    const session = await signedIn(tenant, await makeUser(tenant, ['author']))
    await client
      .patch(`${path}/${second.id}`)
      .withSession(session)
      .withCsrfToken()
      .json({ title: 'For everybody', access: 'public' })

    const resources = await onLanding(visitor)
    const byTitle = Object.fromEntries(resources.map((one: any) => [one.title, one.href]))
    assert.isNull(byTitle['For learners'])
    assert.isString(byTitle['For everybody'])
  })

  test('an author orders, deletes and brings back', async ({ assert, client }) => {
    const { path, upload, ada, inStudio, titles } = await makeCompany(client)
    await upload('One')
    await upload('Two')
    await upload('Three')
    const [one, two, three] = await inStudio()

    await ada.json('put', `${path}/order`, { order: [three.id, one.id, two.id] })
    const ordered = titles(await inStudio())
    await ada.delete(`${path}/${one.id}`)
    const without = titles(await inStudio())
    await ada.post(`${path}/${one.id}/restoration`)

    assert.deepEqual(ordered, ['Three', 'One', 'Two'])
    assert.deepEqual(without, ['Three', 'Two'])
    assert.deepEqual(titles(await inStudio()), ['Three', 'One', 'Two'])
  })

  test('a resource without its file is told to the author only', async ({ assert, client }) => {
    const { tenant, upload, lina, inStudio, onLanding } = await makeCompany(client)
    await upload('Lost')
    await db.asTenant(tenant.id, async () => {
      const resource = await CourseResource.firstOrFail()
      await resource.merge({ metadata: { file: crypto.randomUUID() } }).save()
    })

    const [seen] = await inStudio()

    assert.isNull(seen.href)
    assert.lengthOf(await onLanding(lina), 0)
  })

  test('learners and authors of other companies change nothing', async ({ client, assert }) => {
    const { path, upload, lina, inStudio } = await makeCompany(client)
    await upload('Mine')
    const [mine] = await inStudio()
    const elsewhere = await makeTenant()
    const stranger = await browserOf(client, elsewhere, await makeUser(elsewhere, ['author']))

    for (const browser of [lina, stranger]) {
      const answers = [
        await browser.page(path),
        await browser.post(path, { title: 'Evil', url: 'https://example.org' }),
        await browser.delete(`${path}/${mine.id}`),
        await browser.json('put', `${path}/order`, { order: [mine.id] }),
        await browser.post(`${path}/${mine.id}/restoration`),
      ]
      for (const answer of answers) answer.assertStatus(404)
    }
    assert.lengthOf(await inStudio(), 1)
  })
})
