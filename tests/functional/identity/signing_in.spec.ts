import { test } from '@japa/runner'
import db from '#platform/db'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

const person = () => ({ email: `ann-${crypto.randomUUID()}@example.test`, password: PASSWORD })

test.group('Signing in', (group) => {
  group.each.setup(() => clearRateLimits())

  test('asks for the address first, then for the password, then opens the home page', async ({
    client,
    assert,
  }) => {
    const tenant = await makeTenant()
    const { email } = person()
    await makeUser(tenant, [], { email, password: PASSWORD })

    const identified = await client
      .post('/login')
      .withCsrfToken()
      .redirects(0)
      .form({ email: ` ${email.toUpperCase()} ` })
    const entered = await client
      .post('/login/password')
      .withCsrfToken()
      .withSession({ signInEmail: email })
      .redirects(0)
      .form({ password: PASSWORD, remember: 'false' })

    assert.equal(identified.header('location'), '/login/password')
    assert.equal(entered.header('location'), '/home')
    assert.equal((entered.session() as any).auth.tenant, tenant.id)
  })

  test('tells an unknown address and a wrong password apart in nothing', async ({
    client,
    assert,
  }) => {
    const tenant = await makeTenant()
    const known = person()
    await makeUser(tenant, [], known)

    const answers = await Promise.all(
      [known.email, 'nobody@example.test'].map((signInEmail) =>
        client
          .post('/login/password')
          .withCsrfToken()
          .withSession({ signInEmail })
          .redirects(0)
          .form({ password: 'wrong-password' })
      )
    )

    const [first, second] = answers.map((answer) => [
      answer.status(),
      answer.header('location'),
      answer.flashMessages(),
    ])
    assert.deepEqual(first, second)
    assert.notProperty(answers[0].session(), 'auth')
  })

  test('makes somebody wait after five wrong passwords, and says how long', async ({
    client,
    assert,
  }) => {
    const tenant = await makeTenant()
    const { email } = person()
    await makeUser(tenant, [], { email, password: PASSWORD })
    const attempt = (password: string) =>
      client
        .post('/login/password')
        .withCsrfToken()
        .withSession({ signInEmail: email })
        .redirects(0)
        .form({ password })

    for (let index = 0; index < 6; index++) await attempt('wrong-password')
    const blocked = await attempt(PASSWORD)

    assert.notProperty(blocked.session(), 'auth')
    assert.match((blocked.flashMessage('notice') as any).message, /Please wait 1\d minutes/)
  })

  test('lets a person with two companies choose', async ({ client, assert }) => {
    const [one, two] = [await makeTenant(), await makeTenant()]
    const both = person()
    await makeUser(one, [], both)
    await makeUser(two, [], both)

    const chosen = await client
      .post('/login/password')
      .withCsrfToken()
      .withSession({ signInEmail: both.email })
      .redirects(0)
      .form({ password: PASSWORD })
    const choice = (chosen.session() as any).signInChoice
    const target = choice.tenants.find((tenant: { id: number }) => tenant.id === two.id)
    const entered = await client
      .post(`/login/choose/${target.uuid}`)
      .withCsrfToken()
      .withSession({ signInChoice: choice })
      .redirects(0)

    assert.equal(chosen.header('location'), '/login/choose')
    assert.equal((entered.session() as any).auth.tenant, two.id)
  })

  test('does not let suspended people in', async ({ client, assert }) => {
    const tenant = await makeTenant()
    const { email } = person()
    const user = await makeUser(tenant, [], { email, password: PASSWORD })
    await db.asTenant(tenant.id, () => user.merge({ status: 'suspended' }).save())

    const response = await client
      .post('/login/password')
      .withCsrfToken()
      .withSession({ signInEmail: email })
      .redirects(0)
      .form({ password: PASSWORD })

    assert.notProperty(response.session(), 'auth')
  })

  test('leads back to the page that was asked for, but never to another site', async ({
    client,
    assert,
  }) => {
    const tenant = await makeTenant()
    const { email } = person()
    await makeUser(tenant, [], { email, password: PASSWORD })
    const enter = (intended: string) =>
      client
        .post('/login/password')
        .withCsrfToken()
        .withSession({ signInEmail: email, intended })
        .redirects(0)
        .form({ password: PASSWORD })

    const asked = await client.get('/me/security').redirects(0)
    const [inside, outside] = [await enter('/me/security'), await enter('//evil.example')]

    assert.equal(asked.header('location'), '/login')
    assert.equal((asked.session() as any).intended, '/me/security')
    assert.equal(inside.header('location'), '/me/security')
    assert.equal(outside.header('location'), '/home')
  })
})
