import { test } from '@japa/runner'
import db from '#platform/db'
import CourseModule from '#courses/models/course_module'
import { moveInOutline } from '#courses/actions/move_in_outline'
import { draftOf, fresh, makeStudio, send, titlesOf } from '#tests/support/studio'

const OUTLINE = { Basics: ['Alarm', 'Exits', 'Smoke'], Drill: ['Plan', 'Run'] }

test.group('Editing an outline', () => {
  test('adds modules and lessons at the end, and renames them', async ({ client, assert }) => {
    const studio = await makeStudio({ Basics: ['Alarm'] })
    const as = [studio.tenant, studio.ada] as const
    const [basics] = await draftOf(studio)

    await send(client, [...as], 'POST', `${studio.path}/modules`, { title: 'Drill' })
    await send(client, [...as], 'POST', `${studio.path}/modules/${basics.lineageId}/lessons`, {
      title: 'Exits',
    })
    await send(client, [...as], 'PATCH', `${studio.path}/items/${basics.items[0].lineageId}`, {
      title: 'The alarm',
      isRequired: false,
      isPreview: true,
    })

    const [{ items }] = await draftOf(studio)
    assert.deepEqual(await titlesOf(studio), [['Basics', 'The alarm', 'Exits'], ['Drill']])
    assert.isFalse(items[0].isRequired)
    assert.isTrue(items[0].isPreview)
  })

  test('moves items within and between modules, and modules as a whole', async ({
    client,
    assert,
  }) => {
    const studio = await makeStudio(OUTLINE)
    const [basics, drill] = await draftOf(studio)
    const [alarm, , smoke] = basics.items.map(({ lineageId }) => lineageId)

    const response = await send(
      client,
      [studio.tenant, studio.ada],
      'POST',
      `${studio.path}/moves`,
      {
        moves: [
          { kind: 'item', id: smoke, module: basics.lineageId, before: alarm },
          { kind: 'item', id: alarm, module: drill.lineageId, before: null },
          { kind: 'module', id: drill.lineageId, before: basics.lineageId },
        ],
      }
    )

    response.assertStatus(302)
    assert.deepEqual(await titlesOf(studio), [
      ['Drill', 'Plan', 'Run', 'Alarm'],
      ['Basics', 'Smoke', 'Exits'],
    ])
  })

  test('loses no move when two people move things at once', async ({ assert }) => {
    const studio = await makeStudio(OUTLINE)
    const [basics, drill] = await draftOf(studio)
    const [alarm, exits] = basics.items.map(({ lineageId }) => lineageId)
    const moveTo = (id: string) =>
      db.asTenant(studio.tenant.id, async () =>
        moveInOutline(await fresh(studio), [
          { kind: 'item', id, module: drill.lineageId, before: null },
        ])
      )

    await Promise.all([moveTo(alarm), moveTo(exits)])

    const [[, ...left], [, ...moved]] = await titlesOf(studio)
    assert.deepEqual(left, ['Smoke'])
    assert.sameMembers(moved, ['Plan', 'Run', 'Alarm', 'Exits'])
  })

  test('trashes a module with all in it, and brings it back whole', async ({ client, assert }) => {
    const studio = await makeStudio(OUTLINE)
    const [basics] = await draftOf(studio)
    const path = `${studio.path}/modules/${basics.lineageId}`

    await send(client, [studio.tenant, studio.ada], 'DELETE', path)
    const without = await titlesOf(studio)
    await send(client, [studio.tenant, studio.ada], 'POST', `${path}/restoration`)

    assert.deepEqual(without, [['Drill', 'Plan', 'Run']])
    assert.deepEqual((await titlesOf(studio))[0], ['Basics', 'Alarm', 'Exits', 'Smoke'])
  })

  test('makes a lesson of an address, which anybody can read as text', async ({
    client,
    assert,
  }) => {
    const studio = await makeStudio({ Basics: [] })
    const [basics] = await draftOf(studio)

    await send(
      client,
      [studio.tenant, studio.ada],
      'POST',
      `${studio.path}/modules/${basics.lineageId}/links`,
      { title: 'Law', url: 'https://example.org/law' }
    )

    const [lesson] = await db.asTenant(studio.tenant.id, () =>
      db.from('course_lessons').where('title', 'Law')
    )
    assert.equal(lesson.content_type, 'external')
    assert.include(lesson.content, 'https://example.org/law')
  })
})

test.group('Unlock rules', () => {
  const rule = (studio: Awaited<ReturnType<typeof makeStudio>>, target: string) =>
    `${studio.path}/${target}/rule`

  test('are kept when they make sense', async ({ client, assert }) => {
    const studio = await makeStudio(OUTLINE)
    const [basics, drill] = await draftOf(studio)
    const condition = {
      op: 'all',
      of: [
        { op: 'completed', item: basics.lineageId },
        { op: 'days_after_start', days: 3 },
      ],
    }

    await send(
      client,
      [studio.tenant, studio.ada],
      'PUT',
      rule(studio, `modules/${drill.lineageId}`),
      { condition }
    )

    assert.deepEqual((await draftOf(studio))[1].unlockConditions, condition)
  })

  test('that wait for each other are refused in words, also across a module', async ({
    client,
    assert,
  }) => {
    const studio = await makeStudio(OUTLINE)
    const [basics, drill] = await draftOf(studio)
    const as = [studio.tenant, studio.ada] as const
    const afterDrill = { op: 'completed', item: drill.lineageId }
    const afterAlarm = { op: 'completed', item: basics.items[0].lineageId }

    await send(client, [...as], 'PUT', rule(studio, `modules/${drill.lineageId}`), {
      condition: afterAlarm,
    })
    const response = await send(
      client,
      [...as],
      'PUT',
      rule(studio, `items/${basics.items[0].lineageId}`),
      { condition: afterDrill }
    )

    assert.match((response.flashMessages() as any).notice.message, /wait for each other.*Alarm/)
    assert.isNull((await draftOf(studio))[0].items[0].unlockConditions)
  })

  test('of something that is not in the course are refused', async ({ client, assert }) => {
    const studio = await makeStudio(OUTLINE)
    const [basics] = await draftOf(studio)

    const response = await send(
      client,
      [studio.tenant, studio.ada],
      'PUT',
      rule(studio, `items/${basics.items[0].lineageId}`),
      { condition: { op: 'completed', item: crypto.randomUUID() } }
    )

    assert.equal((response.flashMessages() as any).notice.kind, 'error')
  })

  test('stop a move that would make an item wait for itself', async ({ client, assert }) => {
    const studio = await makeStudio(OUTLINE)
    const [basics, drill] = await draftOf(studio)
    const as = [studio.tenant, studio.ada] as const
    await send(client, [...as], 'PUT', rule(studio, `modules/${drill.lineageId}`), {
      condition: { op: 'completed', item: basics.items[0].lineageId },
    })

    await send(client, [...as], 'POST', `${studio.path}/moves`, {
      moves: [
        { kind: 'item', id: basics.items[0].lineageId, module: drill.lineageId, before: null },
      ],
    })

    assert.deepEqual(await titlesOf(studio), [
      ['Basics', 'Alarm', 'Exits', 'Smoke'],
      ['Drill', 'Plan', 'Run'],
    ])
  })
})

test.group('The studio', () => {
  test('is closed to learners and to authors of another company', async ({ client, assert }) => {
    const studio = await makeStudio(OUTLINE)
    const [basics] = await draftOf(studio)
    const item = basics.items[0].lineageId
    const requests: [string, string, object?][] = [
      ['GET', `${studio.path}/outline`],
      ['GET', `${studio.path}/settings`],
      ['GET', `${studio.path}/versions`],
      ['GET', `${studio.path}/versions/compare?from=draft&to=draft`],
      ['GET', `${studio.path}/lessons/${item}`],
      ['GET', `${studio.path}/preview/${item}`],
      ['POST', `${studio.path}/modules`, { title: 'Mine' }],
      ['PATCH', `${studio.path}/modules/${basics.lineageId}`, { title: 'Mine' }],
      ['DELETE', `${studio.path}/modules/${basics.lineageId}`],
      ['PATCH', `${studio.path}/items/${item}`, { title: 'Mine' }],
      ['DELETE', `${studio.path}/items/${item}`],
      ['PUT', `${studio.path}/items/${item}/rule`, { condition: null }],
      ['PUT', `${studio.path}/lessons/${item}`, { title: 'x', document: '{}', revision: 1 }],
      ['POST', `${studio.path}/moves`, { moves: [] }],
      ['POST', `${studio.path}/versions`, { changeLog: 'Mine now' }],
      ['DELETE', studio.path],
    ]

    const statuses = []
    for (const [method, path, body] of requests) {
      const learner = await send(client, [studio.tenant, studio.lina], method, path, body)
      const other = await send(client, [studio.elsewhere, studio.stranger], method, path, body)
      statuses.push([learner.status(), other.status()])
    }

    assert.deepEqual(
      statuses,
      requests.map(() => [404, 404])
    )
    assert.deepEqual((await titlesOf(studio))[0], ['Basics', 'Alarm', 'Exits', 'Smoke'])
  })

  test('does not touch modules of published versions', async ({ client }) => {
    const studio = await makeStudio(OUTLINE)
    const as = [studio.tenant, studio.ada] as const
    await send(client, [...as], 'POST', `${studio.path}/versions`, { changeLog: 'First' })
    const frozen = await db.asTenant(studio.tenant.id, () =>
      CourseModule.query().whereNotNull('courseVersionId').firstOrFail()
    )

    const response = await send(client, [...as], 'PATCH', `${studio.path}/modules/${frozen.uuid}`, {
      title: 'Changed',
    })

    response.assertStatus(404)
  })
})
