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
