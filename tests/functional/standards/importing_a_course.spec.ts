import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { test } from '@japa/runner'
import db from '#platform/db'
import env from '#start/env'
import type User from '#identity/models/user'
import Course from '#courses/models/course'
import CourseLesson from '#courses/models/course_lesson'
import CourseModule from '#courses/models/course_module'
import CourseResource from '#courses/models/course_resource'
import { courseTree } from '#courses/queries/course_tree'
import { filesOfDocument } from '#platform/text/files_of_document'
import { lessonDocument } from '#courses/rules/lesson_document'
import StoredFile from '#platform/files/stored_file'
import { importAs, makeZip, type PackageContent } from '#tests/support/packages'
import { makeTenant, makeUser, signedIn, type TestTenant } from '#tests/support/tenants'
import { sampleData } from '#tests/sample_data'
import { uploader } from '#tests/support/uploads'

const picture = (color: string) =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: color } })
    .png()
    .toBuffer()

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><script>alert(1)</script><rect width="30" height="10" fill="red"/></svg>`

async function safetyPackage(changes: PackageContent = {}) {
  return makeZip({
    'README.md': '# Fire safety\n\nWhat to do when it burns.\n\n[Start](1-basics/1-alarm.md)',
    '1-basics/1-alarm.md':
      '# The alarm\n\nPress it.\n\n![Red button](button.png)\n\n[Plan](plan.csv)',
    '1-basics/2-exits.md': '# Exits\n\nSee [the alarm](1-alarm.md#the-alarm). ![Arrow](arrow.svg)',
    '1-basics/button.png': await picture('red'),
    '1-basics/arrow.svg': SVG,
    '1-basics/plan.csv': 'room,exit\n1,2\n',
    '2-drill/1-drill.md': '# The drill\n\nOnce a year.',
    '.DS_Store': 'x',
    ...changes,
  })
}

async function author() {
  const tenant = await makeTenant()
  return { tenant, ada: await makeUser(tenant, ['author']) }
}

const within = <T>(tenant: TestTenant, work: () => Promise<T>) => db.asTenant(tenant.id, work)

const outline = (tenant: TestTenant, course: Course) =>
  within(tenant, async () =>
    (await courseTree(course.id, null)).map(({ title, items }) => [
      title,
      ...items.map((item) => item.title),
    ])
  )

const lessonNamed = (tenant: TestTenant, title: string) =>
  within(tenant, () => CourseLesson.query().where('title', title).firstOrFail())

const outcomes = (entries: { path: string; outcome: string; reason: string | null }[]) =>
  Object.fromEntries(entries.map(({ path, outcome, reason }) => [path, reason ?? outcome]))

test.group('Importing a course', () => {
  for (const [name, modules, lessons] of [
    ['microsoft-security-101', 8, 30],
    ['swcarpentry-git-novice', 1, 14],
    ['18f-accessibility', 1, 20],
    ['microsoft-security-101-i18n', 6, 24],
  ] as const) {
    const path = sampleData(`courses/${name}.zip`)
    test(`takes the package ${name} in as a draft`, async ({ assert }) => {
      const { tenant, ada } = await author()

      const { course, entries } = await importAs(tenant, ada, path!)

      const tree = await within(tenant, () => courseTree(course.id, null))
      const items = tree.flatMap((module) => module.items)
      assert.equal((await within(tenant, () => Course.findOrFail(course.id))).status, 'draft')
      assert.isAtLeast(tree.length, modules)
      assert.isAtLeast(items.length, lessons)
      assert.lengthOf(
        entries.filter(({ outcome }) => outcome === 'added'),
        items.length
      )
      assert.isEmpty(entries.filter(({ outcome, reason }) => outcome === 'left_out' && !reason))
      const texts = await within(tenant, () => CourseLesson.all())
      assert.isEmpty(texts.filter(({ content }) => /"(src|href)":"package:/.test(content!)))
    }).skip(!path, 'sample data is not here')
  }

  test('stores pictures with their size, turns drawings into pixels and mends links', async ({
    assert,
  }) => {
    const { tenant, ada } = await author()

    const { course } = await importAs(tenant, ada, await safetyPackage())

    const alarm = await lessonNamed(tenant, 'The alarm')
    const exits = await lessonNamed(tenant, 'Exits')
    const [shown] = filesOfDocument(lessonDocument(exits.content))
    const drawing = await within(tenant, () => StoredFile.findByOrFail('uuid', shown))
    const plan = await within(tenant, () => CourseResource.findByOrFail('courseId', course.id))
    assert.include(exits.content!, `item:${alarm.lineageId}#the-alarm`)
    assert.equal(drawing.mimeType, 'image/webp')
    assert.include(alarm.content!, '"width":40')
    assert.include(alarm.content!, `file:${plan.metadata.file}`)
    assert.deepEqual([drawing.relatedType, drawing.relatedId], ['courses', course.id])
  })

  test('again changes lessons in place, adds, trashes, and doubles nothing', async ({ assert }) => {
    const { tenant, ada } = await author()
    const first = await importAs(tenant, ada, await safetyPackage())
    const before = await lessonNamed(tenant, 'The alarm')

    const second = await importAs(
      tenant,
      ada,
      await makeZip({
        'README.md': '# Fire safety\n\nWhat to do when it burns.\n\n[Start](1-basics/1-alarm.md)',
        '1-basics/1-alarm.md': '# The loud alarm\n\nPress it hard.',
        '1-basics/0-why.md': '# Why\n\nBecause.',
        '1-basics/2-exits.md':
          '# Exits\n\nSee [the alarm](1-alarm.md#the-alarm). ![Arrow](arrow.svg)',
        '1-basics/arrow.svg': SVG,
      })
    )

    const after = await lessonNamed(tenant, 'The loud alarm')
    assert.equal(second.course.id, first.course.id)
    assert.deepEqual([after.id, after.lineageId], [before.id, before.lineageId])
    assert.deepEqual((await outline(tenant, first.course)).flat().slice(-4), [
      'Basics',
      'Why',
      'The loud alarm',
      'Exits',
    ])
    assert.containsSubset(outcomes(second.entries), {
      '1-basics/0-why.md': 'added',
      '1-basics/1-alarm.md': 'updated',
      '1-basics/2-exits.md': 'unchanged',
      '2-drill/1-drill': 'gone',
    })
  })

  test('again keeps what somebody changed, moved, added or trashed by hand', async ({ assert }) => {
    const { tenant, ada } = await author()
    const { course } = await importAs(tenant, ada, await safetyPackage())
    await within(tenant, async () => {
      const [alarm, exits, drill] = [
        await lessonNamed(tenant, 'The alarm'),
        await lessonNamed(tenant, 'Exits'),
        await lessonNamed(tenant, 'The drill'),
      ]
      await alarm.merge({ title: 'My alarm' }).save()
      await drill.moveToTrash()
      await (await CourseResource.firstOrFail()).moveToTrash()
      await CourseLesson.create({ moduleId: exits.moduleId, title: 'My own', sortOrder: 0 })
      const module = await CourseModule.findOrFail(exits.moduleId)
      await module.merge({ title: 'My module' }).save()
    })

    const changed = { '1-basics/1-alarm.md': '# The alarm\n\nChanged.' }
    const { entries } = await importAs(tenant, ada, await safetyPackage(changed))

    assert.containsSubset(outcomes(entries), {
      '1-basics/1-alarm.md': 'kept_changes',
      '2-drill/1-drill.md': 'in_trash',
    })
    const titles = (await outline(tenant, course)).flat()
    assert.includeMembers(titles, ['My module', 'My own', 'My alarm', 'Exits'])
    assert.notInclude(titles, 'The drill')
    assert.lengthOf(await within(tenant, () => CourseResource.all()), 0)
  })

  test('brings a lesson and a document back that an earlier import had trashed', async ({
    assert,
  }) => {
    const { tenant, ada } = await author()
    const full = await safetyPackage()
    const { course } = await importAs(tenant, ada, full)
    const before = await lessonNamed(tenant, 'The drill')
    await importAs(tenant, ada, await makeZip({ 'README.md': '# Fire safety\n\nNothing left.' }))
    const none = await within(tenant, () => CourseResource.all())

    await importAs(tenant, ada, full)

    assert.equal((await lessonNamed(tenant, 'The drill')).id, before.id)
    assert.include((await outline(tenant, course)).flat(), 'The drill')
    assert.lengthOf(none, 0)
    assert.lengthOf(await within(tenant, () => db.from('course_resources')), 1)
    assert.lengthOf(await within(tenant, () => CourseResource.all()), 1)
  })

  test('leaves a picture out that is none, and says so', async ({ assert }) => {
    const { tenant, ada } = await author()

    const { entries } = await importAs(
      tenant,
      ada,
      await safetyPackage({ '1-basics/button.png': '<html><script>alert(1)</script></html>' })
    )

    const lesson = entries.find(({ path }) => path === '1-basics/1-alarm.md')!
    assert.equal(outcomes(entries)['1-basics/button.png'], 'unsupported')
    assert.deepEqual(lesson.notes, [{ code: 'refused_image', names: ['1-basics/button.png'] }])
  })

  test('leaves nothing behind when it fails half-way', async ({ assert }) => {
    const { tenant, ada } = await author()
    const folder = join(env.get('STOA_DATA'), 'files', String(tenant.id))

    const failed = db.asTenant(
      tenant.id,
      async () => {
        const { importCoursePackage } =
          await import('#standards/markdown/import/import_course_package')
        await importCoursePackage(await safetyPackage(), {
          uuid: 'not a uuid',
          fileName: 'x.zip',
          mode: 'new',
          organizationId: tenant.id,
          language: 'en',
        })
      },
      { userId: ada.id, label: 'ada' }
    )

    await assert.rejects(() => failed, /uuid/)
    const left = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    assert.isEmpty(left.filter((entry) => entry.isFile()))
    assert.lengthOf(await within(tenant, () => Course.all()), 0)
  })
})

test.group('Uploading a package', () => {
  const upload = async (client: any, tenant: TestTenant, user: User, path: string) => {
    const browser = await uploader(client, tenant, user)
    const content = await readFile(path)
    const sent = await browser.upload({ purpose: 'course_package', filename: 'a.zip', content })
    return client
      .post('/studio/import')
      .withCsrfToken()
      .withSession(await signedIn(tenant, user))
      .redirects(0)
      .json({ package: sent.id, mode: 'update' })
  }

  test('starts a watched job that an author can follow', async ({ client, assert }) => {
    const { tenant, ada } = await author()

    const response = await upload(client, tenant, ada, await safetyPackage())

    const runs = await within(tenant, () => db.from('job_runs').where('tenant_id', tenant.id))
    assert.lengthOf(runs, 1)
    assert.equal(response.header('location'), `/jobs/${runs[0].uuid}`)
  })

  test('refuses unsafe packages in plain words beside the field', async ({ client, assert }) => {
    const { tenant, ada } = await author()
    const plain = await makeZip({ 'readme.txt': 'no zip' })
    const zip = await readFile(plain)
    const traversal = Buffer.from(
      zip.toString('latin1').replaceAll('readme.txt', '../dme.txt'),
      'latin1'
    )
    const bomb = await makeZip({ 'zeros.md': Buffer.alloc(30_000_000) })
    await writeFile(plain, traversal)

    const words = []
    for (const path of [plain, bomb]) {
      const response = await upload(client, tenant, ada, path)
      words.push((response.flashMessages() as any).inputErrorsBag.package[0])
    }

    assert.match(words[0], /leads outside/)
    assert.match(words[1], /known attack/)
  })

  test('is not for learners', async ({ client }) => {
    const { tenant } = await author()
    const lina = await makeUser(tenant)
    const browser = await uploader(client, tenant, lina)

    const begun = await browser.begin({ purpose: 'course_package', filename: 'a.zip' }, 100)
    const asked = await client
      .post('/studio/import')
      .withCsrfToken()
      .withSession(await signedIn(tenant, lina))
      .json({ package: crypto.randomUUID(), mode: 'update' })

    begun.assertStatus(404)
    asked.assertStatus(404)
  })

  test('ends in a report that authors of the tenant see and nobody else', async ({
    client,
    assert,
  }) => {
    const { tenant, ada } = await author()
    const other = await author()
    const { course } = await importAs(tenant, ada, await safetyPackage())
    const open = async (at: TestTenant, user: User) =>
      client
        .get(`/studio/${course.slug}/import-report`)
        .withSession(await signedIn(at, user))
        .withInertia()

    const mine = await open(tenant, ada)
    const learner = await open(tenant, await makeUser(tenant))
    const foreign = await open(other.tenant, other.ada)

    const props = mine.inertiaProps as any
    assert.equal(props.list.total, 8)
    assert.equal(props.summary.counts.left_out, 1)
    learner.assertStatus(404)
    foreign.assertStatus(404)
  })
})
