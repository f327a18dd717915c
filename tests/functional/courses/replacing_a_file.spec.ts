import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { JobRun } from '#platform/jobs/job_run'
import { storageUse } from '#platform/files/quota'
import { forgetFileVersions } from '#platform/files/jobs/forget_file_versions'
import { fileVersions } from '#platform/files/versions/file_versions'
import { courseTree } from '#courses/queries/course_tree'
import { browserOf } from '#tests/support/learning'
import { keyOf, programOf } from '#tests/support/program'
import { publish } from '#tests/support/sample_course'
import { makeStudio } from '#tests/support/studio'
import { makeUser } from '#tests/support/tenants'
import { uploader } from '#tests/support/uploads'

type Version = { id: string; number: number; filename: string; isCurrent: boolean; href: string }

/** A course whose author offers a plan: for all of it, or beside its first lesson. */
async function offering(client: ApiClient, place: 'course' | 'lesson') {
  const studio = await makeStudio({ Basics: ['First'] })
  const { tenant, elsewhere, ada, lina, stranger, course, path } = studio
  const author = await browserOf(client, tenant, ada)
  const [{ items }] = await db.asTenant(tenant.id, () => courseTree(course.id, null))
  const lesson = items[0].lineageId
  const at = place === 'course' ? path : `${path}/lessons/${lesson}`
  const upload = await uploader(client, tenant, ada)
  const send = async (filename: string, content: string) =>
    (await upload.upload({ purpose: 'course_resource', filename, content })).id
  await author.post(`${at}/resources`, { title: 'Plan', file: await send('plan.txt', 'first') })
  const page = await author.page(place === 'course' ? `${path}/resources` : at)
  const [{ id }] = page.body().props.resources
  const versions = `${at}/resources/${id}/versions`
  return {
    ...studio,
    author,
    versions,
    api: versions.replace('/studio', '/courses'),
    learner: await browserOf(client, tenant, lina),
    colleague: await browserOf(client, tenant, await makeUser(tenant, ['instructor'])),
    foreigner: await browserOf(client, elsewhere, stranger),
    send,
    replace: async (filename: string, content: string) =>
      author.post(versions, { file: await send(filename, content) }),
    listed: async (): Promise<Version[]> => (await author.page(versions)).body().props.versions,
    text: async ({ href }: { href: string }) => (await client.get(href)).text(),
    offered: async () =>
      (await author.page(place === 'course' ? `${path}/resources` : at)).body().props.resources[0],
    /** When nobody is signed in any more. */
    async kept(): Promise<Version[]> {
      const current = await db.asTenant(tenant.id, () =>
        db.from('file_storage').whereNull('replaced_at').orderBy('id', 'desc').firstOrFail()
      )
      return db.asTenant(tenant.id, () => fileVersions(current.uuid))
    },
    publish: () => publish(tenant, course, ada),
    forget: () =>
      db.asTenant(tenant.id, () => forgetFileVersions.handle({}, new JobRun(tenant.id, null))),
    used: () => db.asTenant(tenant.id, async () => (await storageUse()).usedBytes),
  }
}

const numbers = (versions: Version[]) => versions.map(({ number }) => number)

for (const place of ['course', 'lesson'] as const) {
  test.group(`Replacing a file of a ${place}`, (group) => {
    group.each.teardown(() => clock.restore())

    test('offers the new one and keeps the old one, with who and when', async ({
      assert,
      client,
    }) => {
      const { ada, replace, listed, offered, text } = await offering(client, place)

      await replace('plan-2.txt', 'second')

      const [second, first] = await listed()
      assert.include(second, { number: 2, filename: 'plan-2.txt', isCurrent: true })
      assert.include(first, { number: 1, filename: 'plan.txt', isCurrent: false, by: ada.name })
      assert.equal(await text(await offered()), 'second')
      assert.equal(await text(first), 'first')
    })

    test('an older version comes back as a new change, and takes no room', async ({
      assert,
      client,
    }) => {
      const { author, versions, replace, listed, offered, text, used } = await offering(
        client,
        place
      )
      await replace('plan-2.txt', 'second!')
      const [, first] = await listed()
      const before = await used()

      await author.post(`${versions}/${first.id}/restoration`)

      const [third] = await listed()
      assert.include(third, { number: 3, filename: 'plan.txt', isCurrent: true, restored: 1 })
      assert.deepEqual(numbers(await listed()), [3, 2, 1])
      assert.equal(await text(await offered()), 'first')
      assert.equal(before, 'first'.length + 'second!'.length)
      assert.equal(await used(), before)
    })

    test('is for who may edit the course, and only within its own versions', async ({
      assert,
      client,
    }) => {
      const { author, learner, colleague, foreigner, versions, send, listed, replace } =
        await offering(client, place)
      const other = await offering(client, place)
      const file = await send('plan-2.txt', 'second')
      await replace('plan-3.txt', 'third')
      const [, first] = await listed()

      for (const browser of [learner, colleague, foreigner]) {
        ;(await browser.page(versions)).assertStatus(404)
        ;(await browser.post(versions, { file })).assertStatus(404)
        ;(await browser.post(`${versions}/${first.id}/restoration`)).assertStatus(404)
      }
      const [strange] = await other.listed()
      ;(await author.post(`${versions}/${strange.id}/restoration`)).assertStatus(404)
      ;(await author.post(`${versions}/${file}/restoration`)).assertStatus(404)
      assert.deepEqual(numbers(await listed()), [2, 1])
    })

    test('programs read the versions and bring one back', async ({ assert, client }) => {
      const { tenant, ada, api, replace, offered, text } = await offering(client, place)
      await replace('plan-2.txt', 'second')
      const program = programOf(client, await keyOf(tenant, ada))

      const read = await program.get(api)
      const back = await program.post(api.replace(/versions$/, 'restorations'), {
        version: read.body().data[1].id,
      })

      assert.deepEqual(numbers(read.body().data), [2, 1])
      back.assertStatus(201)
      assert.deepEqual(numbers(back.body().data), [3, 2, 1])
      assert.equal(await text(await offered()), 'first')
    })

    test('old versions go after their time, what is offered stays', async ({ assert, client }) => {
      const { replace, kept, forget, used } = await offering(client, place)
      await replace('plan-2.txt', 'second')

      clock.freeze(clock.now().plus({ days: 364 }))
      await forget()
      const young = numbers(await kept())
      clock.freeze(clock.now().plus({ days: 2 }))
      await forget()

      assert.deepEqual(young, [2, 1])
      assert.deepEqual(numbers(await kept()), [2])
      assert.equal(await used(), 'second'.length)
    })
  })
}

test.group('Replacing a file of a published lesson', (group) => {
  group.each.teardown(() => clock.restore())

  test('learners inside keep theirs, for as long as the version is there', async ({
    assert,
    client,
  }) => {
    const { publish, replace, kept, forget, text } = await offering(client, 'lesson')
    await publish()
    await replace('plan-2.txt', 'second')

    clock.freeze(clock.now().plus({ days: 400 }))
    await forget()

    const [, first] = await kept()
    assert.equal(await text(first), 'first')
  })
})
