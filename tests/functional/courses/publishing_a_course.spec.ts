import { test } from '@japa/runner'
import { courseTree } from '#courses/queries/course_tree'
import CourseVersion from '#courses/models/course_version'
import db from '#platform/db'
import { draftOf, fresh, makeStudio, send, type Studio } from '#tests/support/studio'
import { signedIn } from '#tests/support/tenants'

const publish = (client: any, studio: Studio, changeLog = 'What is new') =>
  send(client, [studio.tenant, studio.ada], 'POST', `${studio.path}/versions`, { changeLog })

const versionsOf = (studio: Studio) =>
  db.asTenant(studio.tenant.id, () =>
    CourseVersion.query().where('courseId', studio.course.id).orderBy('id')
  )

const page = async (client: any, studio: Studio, path: string) => {
  const response = await client
    .get(`${studio.path}/${path}`)
    .withSession(await signedIn(studio.tenant, studio.ada))
    .withInertia()
  return response.inertiaProps as any
}

test.group('Publishing a course', () => {
  test('freezes the draft; editing goes on without touching the version', async ({
    client,
    assert,
  }) => {
    const studio = await makeStudio({ Basics: ['Alarm'] })
    await publish(client, studio)
    const [{ items }] = await draftOf(studio)

    await send(
      client,
      [studio.tenant, studio.ada],
      'PATCH',
      `${studio.path}/items/${items[0].lineageId}`,
      {
        title: 'Changed',
      }
    )

    const [version] = await versionsOf(studio)
    const frozen = await db.asTenant(studio.tenant.id, () =>
      courseTree(studio.course.id, version.id)
    )
    assert.equal(frozen[0].items[0].title, 'Alarm')
    assert.equal((await fresh(studio)).status, 'published')
  })

  test('needs a change log', async ({ client, assert }) => {
    const studio = await makeStudio()

    const response = await publish(client, studio, ' ')

    assert.property((response.flashMessages() as any).inputErrorsBag, 'changeLog')
    assert.isEmpty(await versionsOf(studio))
  })

  test('says so when nothing has changed or nothing is there', async ({ client, assert }) => {
    const [studio, empty] = [await makeStudio(), await makeStudio({})]
    await publish(client, studio)

    const [again, nothing] = [await publish(client, studio), await publish(client, empty)]

    assert.match((again.flashMessages() as any).notice.message, /Nothing changed/)
    assert.match((nothing.flashMessages() as any).notice.message, /nothing to publish/)
    assert.lengthOf(await versionsOf(studio), 1)
  })

  test('marks in the studio what is ahead of its version', async ({ client, assert }) => {
    const studio = await makeStudio({ Basics: ['Alarm'] })
    const as: [any, any] = [studio.tenant, studio.ada]
    const markedIn = async () => {
      const response = await client
        .get('/studio')
        .withSession(await signedIn(...as))
        .withInertia()
      return (response.inertiaProps as any).changed
    }
    const draft = await markedIn()
    await publish(client, studio)
    const published = await markedIn()
    const [{ items }] = await draftOf(studio)
    const item = `${studio.path}/items/${items[0].lineageId}`

    await send(client, as, 'PATCH', item, { title: 'Changed' })
    const changed = await markedIn()
    await send(client, as, 'PATCH', item, { title: 'Alarm' })
    const changedBack = await markedIn()

    assert.deepEqual([draft, published, changed, changedBack], [[], [], [studio.course.uuid], []])
  })

  test('counts opening a lesson for everybody as a change', async ({ client, assert }) => {
    const studio = await makeStudio()
    await publish(client, studio)
    const [{ items }] = await draftOf(studio)

    await send(
      client,
      [studio.tenant, studio.ada],
      'PATCH',
      `${studio.path}/items/${items[0].lineageId}`,
      {
        isPreview: true,
      }
    )
    const marked = await page(client, studio, 'outline')
    await publish(client, studio)

    assert.isTrue(marked.course.isChanged)
    assert.lengthOf(await versionsOf(studio), 2)
  })

  test('leaves exactly one current version when two people publish at once', async ({
    client,
    assert,
  }) => {
    const studio = await makeStudio()

    await Promise.all([publish(client, studio), publish(client, studio)])

    const versions = await versionsOf(studio)
    assert.lengthOf(versions, 1)
    assert.isTrue(versions[0].isCurrent)
  })

  test('shows before what would change, and afterwards what did', async ({ client, assert }) => {
    const studio = await makeStudio({ Basics: ['Alarm', 'Exits'] })
    await publish(client, studio)
    const [module] = await draftOf(studio)
    const as = [studio.tenant, studio.ada] as const
    const [alarm, exits] = module.items
    await send(client, [...as], 'PATCH', `${studio.path}/items/${alarm.lineageId}`, {
      title: 'Horn',
    })
    await send(client, [...as], 'DELETE', `${studio.path}/items/${exits.lineageId}`)
    await send(client, [...as], 'POST', `${studio.path}/modules/${module.lineageId}/lessons`, {
      title: 'Smoke',
    })

    const { changes } = await page(client, studio, 'versions')
    const compared = await page(
      client,
      studio,
      `versions/compare?from=1&to=draft&item=${exits.lineageId}`
    )

    const lines = changes.map(({ title, change, was }: any) => [title, change, was])
    assert.deepEqual(lines, [
      ['Horn', 'changed', 'Alarm'],
      ['Smoke', 'added', null],
      ['Exits', 'removed', null],
    ])
    assert.deepEqual(compared.text, [{ kind: 'removed', text: 'Exits' }])
  })
})
