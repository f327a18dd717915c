import { test } from '@japa/runner'
import db from '#platform/db'
import Course from '#courses/models/course'
import { draftOf, fresh, makeStudio, send, type Studio } from '#tests/support/studio'
import { signedIn } from '#tests/support/tenants'

const SETTINGS = {
  title: 'Fire safety',
  difficultyLevel: 'beginner',
  language: 'en',
  isPublic: 'true',
  completionType: 'all_required',
}

const save = (client: any, studio: Studio, changes: object) =>
  send(client, [studio.tenant, studio.ada], 'PUT', `${studio.path}/settings`, {
    ...SETTINGS,
    ...changes,
  })

/** What an opened form says that it was filled from. */
async function seenBy(client: any, { tenant, ada, path }: Studio) {
  const page = await client
    .get(`${path}/settings`)
    .withSession(await signedIn(tenant, ada))
    .withInertia()
  return page.body().props.seen
}

test.group('Course settings', () => {
  test('keep face, code and completion rule; the address stays', async ({ client, assert }) => {
    const studio = await makeStudio()

    await save(client, studio, {
      title: 'Fire and flood',
      code: 'fire-1',
      objectives: 'Know the alarm',
      maxEnrollments: 30,
      isPublic: 'false',
      completionType: 'min_grade',
      completionGrade: 75,
    })

    const course = await fresh(studio)
    assert.equal(course.slug, studio.course.slug)
    assert.containsSubset(course.$attributes, {
      title: 'Fire and flood',
      code: 'FIRE-1',
      maxEnrollments: 30,
      isPublic: false,
      completionCriteria: {
        type: 'conditions',
        condition: { op: 'grade_at_least', percent: 75 },
      },
    })
  })

  test('that somebody else saved meanwhile are not overwritten unasked', async ({
    client,
    assert,
  }) => {
    const studio = await makeStudio()
    const opened = await seenBy(client, studio)
    await save(client, studio, { subtitle: 'Of the first', seen: opened })

    const late = await save(client, studio, { subtitle: 'Of the second', seen: opened })
    const kept = (await fresh(studio)).subtitle
    await save(client, studio, {
      subtitle: 'Of the second',
      seen: await seenBy(client, studio),
    })

    assert.match((late.flashMessages() as any).inputErrorsBag.seen[0], /saved these settings/)
    assert.equal(kept, 'Of the first')
    assert.equal((await fresh(studio)).subtitle, 'Of the second')
  })

  test('saved by two at the same moment are those of one, and the other hears of it', async ({
    client,
    assert,
  }) => {
    const studio = await makeStudio()
    const seen = await seenBy(client, studio)

    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((subtitle) => save(client, studio, { subtitle, seen }))
    )

    const refused = answers.filter((answer) => (answer.flashMessages() as any).inputErrorsBag?.seen)
    assert.lengthOf(refused, 2)
  })

  test('refuse a code that another course has, beside the field', async ({ client, assert }) => {
    const studio = await makeStudio()
    await send(client, [studio.tenant, studio.ada], 'POST', '/studio', {
      title: 'Other',
      code: 'SEC-1',
    })

    const response = await save(client, studio, { code: 'sec-1' })

    assert.match((response.flashMessages() as any).inputErrorsBag.code[0], /code already/)
    assert.isNull((await fresh(studio)).code)
  })

  test('archive a course and bring it back into the catalogue', async ({ client, assert }) => {
    const studio = await makeStudio()
    const as = [studio.tenant, studio.ada] as const
    await send(client, [...as], 'POST', `${studio.path}/versions`, { changeLog: 'First' })

    await send(client, [...as], 'POST', `${studio.path}/archive`)
    const archived = (await fresh(studio)).status
    await send(client, [...as], 'DELETE', `${studio.path}/archive`)

    assert.equal(archived, 'archived')
    assert.equal((await fresh(studio)).status, 'published')
  })

  test('move a course to the trash and back', async ({ client, assert }) => {
    const studio = await makeStudio()
    const as = [studio.tenant, studio.ada] as const

    await send(client, [...as], 'DELETE', studio.path)
    const gone = await send(client, [...as], 'GET', `${studio.path}/outline`)
    await send(client, [...as], 'POST', `${studio.path}/restoration`)

    gone.assertStatus(404)
    assert.isNull((await fresh(studio)).deletedAt)
    assert.lengthOf(await draftOf(studio), 1)
  })
})

test.group('The list of the studio', () => {
  test('shows the courses one may edit, and makes new ones with addresses of their own', async ({
    client,
    assert,
  }) => {
    const studio = await makeStudio()
    const as = [studio.tenant, studio.ada] as const

    await send(client, [...as], 'POST', '/studio', { title: 'Import' })
    await send(client, [...as], 'POST', '/studio', { title: 'Import' })
    const mine = await client
      .get('/studio')
      .withSession(await signedIn(...as))
      .withInertia()
    const theirs = await client
      .get('/studio')
      .withSession(await signedIn(studio.elsewhere, studio.stranger))
      .withInertia()

    const courses = await db.asTenant(studio.tenant.id, () => Course.query().orderBy('id'))
    assert.deepEqual(
      courses.slice(1).map(({ slug }) => slug),
      ['import-2', 'import-3']
    )
    assert.equal((mine.inertiaProps as any).list.total, 3)
    assert.equal((theirs.inertiaProps as any).list.total, 0)
  })
})
