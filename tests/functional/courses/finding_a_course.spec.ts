import { test } from '@japa/runner'
import db from '#platform/db'
import Course from '#courses/models/course'
import CourseCategory from '#courses/models/course_category'
import { makeCourse, publish } from '#tests/support/sample_course'
import { makeTenant, makeUser, signedIn } from '#tests/support/tenants'

async function catalogOf(titles: string[]) {
  const tenant = await makeTenant()
  const author = await makeUser(tenant, ['author'])
  const learner = await makeUser(tenant)
  const courses = []
  for (const title of titles) {
    const course = await makeCourse(tenant, author)
    await db.asTenant(tenant.id, async () =>
      (await Course.findOrFail(course.id))
        .merge({ title, slug: title.toLowerCase().replace(/\W+/g, '-') })
        .save()
    )
    await publish(tenant, course, author)
    courses.push(course)
  }
  return { tenant, author, learner, courses, session: await signedIn(tenant, learner) }
}

test.group('Finding a course', () => {
  test('shows published courses only, newest first', async ({ client, assert }) => {
    const { tenant, author, session } = await catalogOf(['Forklift Safety', 'GDPR Basics'])
    await makeCourse(tenant, author)

    const response = await client.get('/catalog').withSession(session).withInertia()

    const { catalog } = response.inertiaProps as any
    assert.deepEqual(
      catalog.courses.map(({ title }: any) => title),
      ['GDPR Basics', 'Forklift Safety']
    )
    assert.equal(catalog.total, 2)
  })

  test('finds {words} in spite of haste')
    .with([
      { words: 'forklift', title: 'Forklift Safety' },
      { words: 'forklfit', title: 'Forklift Safety' },
      { words: 'fork', title: 'Forklift Safety' },
      { words: 'safety forklift', title: 'Forklift Safety' },
      { words: 'gdpr', title: 'GDPR Basics' },
    ])
    .run(async ({ client, assert }, { words, title }) => {
      const { session } = await catalogOf(['Forklift Safety', 'GDPR Basics'])

      const response = await client
        .get('/catalog')
        .qs({ search: words })
        .withSession(session)
        .withInertia()

      assert.equal((response.inertiaProps as any).catalog.courses[0]?.title, title)
    })

  test('survives a search for {$self}')
    .with([`'`, '"', '&', '!', ':*', '\\', '%', '<script>', '😀', '()', 'a & | b', '\u0000x'])
    .run(async ({ client }, words) => {
      const { session } = await catalogOf(['Forklift Safety'])

      const response = await client
        .get('/catalog')
        .qs({ search: words })
        .withSession(session)
        .withInertia()

      response.assertStatus(200)
    })

  test('a category stands for everything below it', async ({ client, assert }) => {
    const { tenant, session, courses } = await catalogOf(['Forklift Safety', 'GDPR Basics'])
    await db.asTenant(tenant.id, async () => {
      const safety = await CourseCategory.create({ name: 'Safety', slug: 'safety' })
      const driving = await CourseCategory.create({
        name: 'Driving',
        slug: 'driving',
        parentId: safety.id,
      })
      await (await Course.findOrFail(courses[0].id)).merge({ categoryId: driving.id }).save()
    })

    const response = await client
      .get('/catalog')
      .qs({ category: 'safety' })
      .withSession(session)
      .withInertia()

    assert.deepEqual(
      (response.inertiaProps as any).catalog.courses.map(({ title }: any) => title),
      ['Forklift Safety']
    )
  })

  test('a private course is found by who is in it or edits it, and by nobody else', async ({
    client,
  }) => {
    const { tenant, author, courses, session } = await catalogOf(['Secret Plans'])
    await db.asTenant(tenant.id, async () =>
      (await Course.findOrFail(courses[0].id)).merge({ isPublic: false }).save()
    )
    const authors = await signedIn(tenant, author)

    const [stranger, editor] = [
      await client.get('/c/secret-plans').withSession(session),
      await client.get('/c/secret-plans').withSession(authors),
    ]

    stranger.assertStatus(404)
    editor.assertStatus(200)
  })

  test('only preview lessons can be read before enrolling', async ({ client, assert }) => {
    const { tenant, author, courses, session } = await catalogOf(['Forklift Safety'])
    const lessons = await db.asTenant(tenant.id, async () => {
      await db.from('course_lessons').where('title', 'First lesson').update({ is_preview: true })
      return db.from('course_lessons').orderBy('id')
    })
    await db.asTenant(tenant.id, () => db.from('course_versions').update({ content_hash: 'older' }))
    await publish(tenant, courses[0], author)
    const read = (lesson: any) =>
      client
        .get(`/c/forklift-safety/preview/${lesson.lineage_id}`)
        .withSession(session)
        .withInertia()

    const [open, closed] = [await read(lessons[0]), await read(lessons[1])]

    open.assertStatus(200)
    closed.assertStatus(404)
    assert.include((open.inertiaProps as any).lesson.html, 'First lesson')
  })
})
