import { test } from '@japa/runner'
import sharp from 'sharp'
import db from '#platform/db'
import CourseLesson from '#courses/models/course_lesson'
import { draftOf, makeStudio, send } from '#tests/support/studio'
import { signedIn } from '#tests/support/tenants'
import { uploader } from '#tests/support/uploads'

const document = (words: string) =>
  JSON.stringify({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  })

async function lessonStudio() {
  const studio = await makeStudio({ Basics: ['Alarm'] })
  const [{ items }] = await draftOf(studio)
  const path = `${studio.path}/lessons/${items[0].lineageId}`
  const save = (client: any, words: string, revision: number, more = {}) =>
    send(
      client,
      [studio.tenant, studio.ada],
      'PUT',
      path,
      { title: 'Alarm', document: document(words), revision, ...more },
      'application/json'
    )
  const stored = () =>
    db.asTenant(studio.tenant.id, () =>
      CourseLesson.query().where('lineageId', items[0].lineageId).firstOrFail()
    )
  return { ...studio, lesson: path, save, stored }
}

test.group('Writing a lesson', () => {
  test('saves text, title, minutes and notes, and counts revisions', async ({ client, assert }) => {
    const { save, stored } = await lessonStudio()

    const first = await save(client, 'Press it', 1, { minutes: 4, notes: 'Bring a horn' })
    const second = await save(client, 'Press it hard', 2)

    const lesson = await stored()
    assert.deepEqual([first.body().revision, second.body().revision], [2, 3])
    assert.include(lesson.content!, 'Press it hard')
  })

  test('tells the second of two authors who was first, and overwrites nothing', async ({
    client,
    assert,
  }) => {
    const { save, stored, ada } = await lessonStudio()
    await save(client, 'First', 1)

    const late = await save(client, 'Second', 1)

    late.assertStatus(409)
    assert.containsSubset(late.body().conflict, { revision: 2, by: ada.name })
    assert.include((await stored()).content!, 'First')
  })

  test('a save that arrives twice is no conflict', async ({ client, assert }) => {
    const { save } = await lessonStudio()
    await save(client, 'Once', 1)

    const again = await save(client, 'Once', 1)

    again.assertStatus(200)
    assert.equal(again.body().revision, 2)
  })

  test('keeps an empty description of a picture empty', async ({ client, assert }) => {
    const { save, stored } = await lessonStudio()
    const image = { type: 'image', attrs: { file: crypto.randomUUID(), alt: '' } }

    await save(client, '', 1, { document: JSON.stringify({ type: 'doc', content: [image] }) })

    assert.include((await stored()).content!, '"alt":""')
  })

  test('refuses what is no lesson text, in words', async ({ client, assert }) => {
    const { save, stored } = await lessonStudio()
    const script = { type: 'doc', content: [{ type: 'script' }] }

    const response = await save(client, '', 1, { document: JSON.stringify(script) })

    response.assertStatus(409)
    assert.match(response.body().detail, /do not know/)
    assert.notInclude((await stored()).content!, 'script')
  })

  test('takes pictures, and refuses files that only look like one', async ({ client, assert }) => {
    const studio = await lessonStudio()
    const picture = await sharp({
      create: { width: 20, height: 10, channels: 3, background: 'red' },
    })
      .png()
      .toBuffer()
    const browser = await uploader(client, studio.tenant, studio.ada)
    const upload = (content: Buffer) =>
      browser.upload({ purpose: 'lesson_image', filename: 'picture.png', content })

    const sent = await upload(picture)
    const taken = await client
      .post(`${studio.path}/images`)
      .withCsrfToken()
      .withSession(await signedIn(studio.tenant, studio.ada))
      .header('accept', 'application/json')
      .json({ image: sent.id })
    const refused = await upload(Buffer.from('<svg onload="alert(1)"/>'))

    assert.containsSubset(taken.body(), { width: 20, height: 10 })
    refused.answer.assertStatus(422)
  })

  test('offers files and links beside the lesson, and takes them away', async ({
    client,
    assert,
  }) => {
    const { tenant, ada, lesson, stored } = await lessonStudio()

    await send(client, [tenant, ada], 'POST', `${lesson}/resources`, {
      title: 'Law',
      url: 'https://example.org/law',
    })
    const [resource] = (await stored()).resources
    await send(client, [tenant, ada], 'DELETE', `${lesson}/resources/${resource.id}`)

    assert.equal(resource.url, 'https://example.org/law')
    assert.isEmpty((await stored()).resources)
  })

  test('a preview shows the draft and writes nothing', async ({ client, assert }) => {
    const studio = await lessonStudio()
    await studio.save(client, 'Only in the draft', 1, { notes: 'Secret of the trainer' })
    const [{ items }] = await draftOf(studio)

    const response = await client
      .get(`${studio.path}/preview/${items[0].lineageId}`)
      .withSession(await signedIn(studio.tenant, studio.ada))
      .withInertia()

    const rows = await db.asTenant(studio.tenant.id, () => db.from('learning_progress'))
    const page = JSON.stringify(response.inertiaProps)
    assert.include(page, 'Only in the draft')
    assert.notInclude(page, 'Secret of the trainer')
    assert.isEmpty(rows)
  })
})
