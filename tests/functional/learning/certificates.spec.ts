import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import Certificate from '#learning/models/certificate'
import { stopRendering } from '#platform/documents/render_pdf'
import { browserOf, enroll, finish, makeLearning } from '#tests/support/learning'
import { clearRateLimits, makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'

async function makeGraduate() {
  const made = await makeLearning()
  const enrollment = await enroll(made.tenant, made.course, made.learner)
  await finish(made.tenant, enrollment, made.items)
  const certificate = await certificateIn(made.tenant)
  return { ...made, enrollment, certificate }
}

const certificateIn = (tenant: TestTenant) =>
  db.asTenant(tenant.id, () => Certificate.query().orderBy('id', 'desc').firstOrFail())

test.group('A certificate', (group) => {
  group.each.teardown(() => clock.restore())
  group.teardown(() => stopRendering())

  test('is a document for its holder, made once and then kept', async ({ assert, client }) => {
    const { tenant, learner, certificate } = await makeGraduate()
    const browser = await browserOf(client, tenant, learner)

    const first = await browser.get(`/certificates/${certificate.serial}/pdf`)
    const second = await browser.get(`/certificates/${certificate.serial}/pdf`)
    const file = await client.get(first.header('location'))

    const idOf = (location: string) => location.split('?')[0]
    assert.equal(idOf(first.header('location')), idOf(second.header('location')))
    file.assertStatus(200)
    assert.equal(file.header('content-type'), 'application/pdf')
    assert.include(file.header('content-disposition'), 'Certificate%20A%20sample%20course.pdf')
  })

  test('is a document for those who may see certificates, and nobody else', async ({ client }) => {
    const { tenant, certificate } = await makeGraduate()
    const path = `/certificates/${certificate.serial}/pdf`
    const [admin, colleague] = [
      await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin'])),
      await browserOf(client, tenant, await makeUser(tenant)),
    ]
    const elsewhere = await makeTenant()
    const foreign = await browserOf(client, elsewhere, await makeUser(elsewhere, ['tenant_admin']))

    ;(await admin.get(path)).assertStatus(302)
    ;(await colleague.get(path)).assertStatus(404)
    ;(await foreign.get(path)).assertStatus(404)
    ;(await client.get(path).redirects(0)).assertHeader('location', '/login')
  })

  test('stays when the course is taken again, and the second cycle gets its own', async ({
    assert,
    client,
  }) => {
    const { tenant, learner, course, items } = await makeGraduate()

    await finish(tenant, await enroll(tenant, course, learner), items)
    const browser = await browserOf(client, tenant, learner)
    const page = await browser.page('/me/certificates')
    const learning = await browser.page('/me/learning?tab=done')

    assert.lengthOf(page.body().props.certificates, 2)
    assert.deepEqual(
      learning.body().props.past.map(({ cycle, canRepeat }: any) => [cycle, canRepeat]),
      [
        [2, true],
        [1, false],
      ]
    )
  })
})

test.group('The public check of a certificate', (group) => {
  group.each.setup(() => clearRateLimits())
  group.each.teardown(() => clock.restore())

  test('tells whether it is valid, and nothing that is not on it', async ({ assert, client }) => {
    const { certificate, course } = await makeGraduate()

    const page = await client.get(`/verify/${certificate.serial}`).withInertia()

    const { result, user } = page.body().props
    assert.isNull(user)
    assert.deepEqual(Object.keys(result).sort(), [
      'course',
      'expiresAt',
      'issuedAt',
      'name',
      'serial',
      'status',
    ])
    assert.include(result, { status: 'valid', name: 'Lina Learner', course: course.title })
  })

  test('tells when it has expired or was revoked', async ({ assert, client }) => {
    const { tenant, certificate } = await makeGraduate()
    const check = async () =>
      (await client.get(`/verify/${certificate.serial}`).withInertia()).body().props.result.status

    clock.freeze(clock.now().plus({ months: 13 }))
    const later = await check()
    clock.restore()
    await db.asTenant(tenant.id, () =>
      certificate.merge({ revokedAt: clock.now(), revokeReason: 'Mistake' }).save()
    )
    const revoked = await check()

    assert.deepEqual([later, revoked], ['expired', 'revoked'])
  })

  test('knows no other number', async ({ assert, client }) => {
    for (const serial of ['2345-6789-ABCD-EFGH', 'nonsense', "' OR 1=1"]) {
      const page = await client.get(`/verify/${encodeURIComponent(serial)}`).withInertia()
      page.assertStatus(404)
      assert.equal(page.body().props.result.status, 'unknown')
    }
  })

  test('cannot be asked again and again', async ({ client }) => {
    const { certificate } = await makeGraduate()
    const ask = () => client.get(`/verify/${certificate.serial}`).withInertia()

    for (let count = 0; count < 60; count++) await ask()

    ;(await ask()).assertStatus(429)
  })
})
