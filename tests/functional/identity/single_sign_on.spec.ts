import { test } from '@japa/runner'
import { clearRateLimits, makeTenant, makeUser, PASSWORD, signedIn } from '#tests/support/tenants'
import { openIdentityProvider, throughProvider } from '#tests/support/identity_provider'
import {
  accountOf,
  auditOf,
  begin,
  comeBack,
  connectionValues,
  makeConnected,
} from '#tests/support/sso'
import { browserOf } from '#tests/support/learning'
import { keyOf, programOf } from '#tests/support/program'

type Person = Awaited<ReturnType<typeof openIdentityProvider>>['state']['person']

const ann = (more: Partial<Person> = {}): Person => ({
  sub: `ann-${crypto.randomUUID()}`,
  email: `ann-${crypto.randomUUID()}@acme.test`,
  email_verified: true,
  given_name: 'Ann',
  family_name: 'Archer',
  department: 'Finance',
  api_token: 'very-secret-value',
  ...more,
})

test.group('Single sign-on', (group) => {
  let provider: Awaited<ReturnType<typeof openIdentityProvider>>

  group.setup(async () => {
    provider = await openIdentityProvider()
    return () => provider.close()
  })
  group.each.setup(() => clearRateLimits())

  async function signIn(client: any, connection: { uuid: string }) {
    const { address, session } = await begin(client, connection)
    return comeBack(client, await throughProvider(address), session)
  }

  test('makes an account for somebody new, with what the provider says of them', async ({
    client,
    assert,
  }) => {
    const { tenant, connection, reread } = await makeConnected(provider.issuer)
    provider.state.person = ann()

    const entered = await signIn(client, connection)

    const account = await accountOf(tenant, provider.state.person.email as string)
    assert.equal(entered.header('location'), '/home')
    assert.equal((entered.session() as any).auth.tenant, tenant.id)
    assert.equal(account.first_name, 'Ann')
    assert.equal(account.department, 'Finance')
    const { rows, does } = (await reread()).oauthConfig!.last
    assert.equal(does, 'create')
    assert.notInclude(JSON.stringify(rows), 'very-secret-value')
    assert.include(
      rows.map(({ claim }) => claim),
      'api_token'
    )
  })

  test('asks with PKCE, state and nonce, and lets nobody in twice with one answer', async ({
    client,
    assert,
  }) => {
    const { tenant, connection } = await makeConnected(provider.issuer)
    provider.state.person = ann()
    const { address, session } = await begin(client, connection)
    const asked = new URL(address).searchParams
    const back = await throughProvider(address)

    const first = await comeBack(client, back, session)
    const again = await comeBack(client, back, {})
    const replayed = await comeBack(client, back, session)

    assert.equal(asked.get('code_challenge_method'), 'S256')
    assert.isTrue(asked.get('state')!.length > 20 && asked.get('nonce')!.length > 20)
    assert.equal(first.header('location'), '/home')
    assert.equal(again.body().props.fault, 'state')
    assert.equal(replayed.status(), 403)
    assert.notProperty(replayed.session(), 'auth')
    assert.lengthOf(await auditOf(tenant, 'sso_refused'), 1)
  })

  test('knows somebody by the id of the provider, whatever their address becomes', async ({
    client,
    assert,
  }) => {
    const { tenant, connection } = await makeConnected(provider.issuer)
    provider.state.person = ann()
    const before = provider.state.person.email as string
    await signIn(client, connection)
    provider.state.person = { ...provider.state.person, email: 'other@acme.test', department: 'IT' }

    const entered = await signIn(client, connection)

    assert.equal(entered.header('location'), '/home')
    assert.equal((await accountOf(tenant, before)).department, 'IT')
    assert.isNull(await accountOf(tenant, 'other@acme.test'))
  })

  test('an address that the provider has not verified opens nobody’s account', async ({
    client,
    assert,
  }) => {
    const { tenant, connection } = await makeConnected(provider.issuer)
    const user = await makeUser(tenant, [], { password: PASSWORD })
    const outcomes = []
    for (const email_verified of [false, undefined]) {
      provider.state.person = ann({ email: user.email, email_verified })
      outcomes.push((await signIn(client, connection)).body().props.fault)
    }
    provider.state.person = ann({ email_verified: false })
    outcomes.push((await signIn(client, connection)).body().props.fault)

    assert.deepEqual(outcomes, ['link_first', 'link_first', 'unverified'])
  })

  test('a verified address links an account of this company, but none with more rights than who set it up', async ({
    client,
    assert,
  }) => {
    const { tenant, connection } = await makeConnected(provider.issuer)
    const other = await makeTenant()
    const user = await makeUser(tenant)
    const above = await makeUser(tenant, ['system_admin'])
    const elsewhere = await makeUser(other, [], { email: `x-${user.email}` })

    const outcomes = []
    for (const { email } of [user, above, elsewhere]) {
      provider.state.person = ann({ email })
      const entered = await signIn(client, connection)
      outcomes.push(entered.header('location') ?? entered.body().props.fault)
    }

    assert.deepEqual(outcomes, ['/home', 'link_first', '/home'])
    // The third is a new person here: the other company's account is not touched.
    assert.isNotNull(await accountOf(tenant, elsewhere.email))
  })

  test('says why somebody has no account: creating is off, or the domain is another one', async ({
    client,
    assert,
  }) => {
    const closed = await makeConnected(provider.issuer, { createsPeople: false })
    const narrow = await makeConnected(provider.issuer, { domains: ['narrow.test'] })
    provider.state.person = ann()

    const outcomes = []
    for (const { connection } of [closed, narrow]) {
      outcomes.push((await signIn(client, connection)).body().props.fault)
    }

    assert.deepEqual(outcomes, ['no_account', 'domain'])
    assert.isNull(await accountOf(closed.tenant, provider.state.person.email as string))
  })

  test('an answer for one connection is none for another, nor with a changed state', async ({
    client,
    assert,
  }) => {
    const [one, two] = [await makeConnected(provider.issuer), await makeConnected(provider.issuer)]
    provider.state.person = ann()
    const { address, session } = await begin(client, one.connection)
    const back = await throughProvider(address)

    const elsewhere = await comeBack(
      client,
      back.replace(one.connection.uuid, two.connection.uuid),
      session
    )
    const changed = await comeBack(client, back.replace(/state=[^&]+/, 'state=other'), session)

    assert.equal(elsewhere.body().props.fault, 'state')
    assert.equal(changed.body().props.fault, 'token')
    assert.isNull(await accountOf(two.tenant, provider.state.person.email as string))
  })

  test('a person who was kept out stays out, and a connection that is off lets nobody in', async ({
    client,
    assert,
  }) => {
    const { tenant, connection, reread } = await makeConnected(provider.issuer)
    const user = await makeUser(tenant)
    provider.state.person = ann({ email: user.email })
    await signIn(client, connection)
    const { default: db } = await import('#platform/db')
    await db.asTenant(tenant.id, () =>
      db.from('users').where({ tenant_id: tenant.id, id: user.id }).update({ status: 'suspended' })
    )

    const kept = await signIn(client, connection)
    await db.asTenant(tenant.id, async () => (await reread()).merge({ isEnabled: false }).save())
    const off = await comeBack(client, `/login/sso/${connection.uuid}`, {})

    assert.equal(kept.body().props.fault, 'inactive')
    assert.equal(off.status(), 404)
  })

  test('trying it changes nothing and shows what would become of each claim', async ({
    client,
    assert,
  }) => {
    const { tenant, admin, connection } = await makeConnected(provider.issuer, {
      mapping: { email: 'email', firstName: 'given_name', jobTitle: 'title' },
    })
    provider.state.person = ann()
    const signed = await signedIn(tenant, admin)
    const path = `/admin/integrations/sso/${connection.uuid}`
    const sent = await client.get(`${path}/test`).withSession(signed).redirects(0)

    const back = await throughProvider(sent.header('location')!)
    const shown = await comeBack(client, back, { ...signed, ...sent.session() })
    const { last } = (await client.get(path).withSession(signed).withInertia()).body().props

    assert.equal(shown.header('location'), path)
    assert.isNull(await accountOf(tenant, provider.state.person.email as string))
    assert.include(last, { isTest: true, does: 'create' })
    assert.deepEqual(
      last.rows.slice(0, 3).map(({ field, state }: any) => `${field} ${state}`),
      ['email filled', 'firstName filled', 'jobTitle missing']
    )
  })

  test('a forced connection refuses passwords of its domains in the same words for everybody, but for who is exempted', async ({
    client,
    assert,
  }) => {
    const domain = `d${Date.now()}.test`
    const { tenant, admin, reread } = await makeConnected(provider.issuer, {
      domains: [domain],
      isForced: true,
    })
    const user = await makeUser(tenant, [], { email: `bo@${domain}`, password: PASSWORD })
    const keeper = await makeUser(tenant, ['tenant_admin'], {
      email: `keeper@${domain}`,
      password: PASSWORD,
    })
    const enter = (signInEmail: string, password: string) =>
      client
        .post('/login/password')
        .withCsrfToken()
        .withSession({ signInEmail })
        .redirects(0)
        .form({ password })

    const right = await enter(user.email, PASSWORD)
    const wrong = await enter(user.email, 'wrong-password')
    const unknown = await enter(`nobody@${domain}`, PASSWORD)
    const early = await enter(keeper.email, PASSWORD)
    const { default: db } = await import('#platform/db')
    await db.asTenant(tenant.id, async () => {
      const connection = await reread()
      const breakGlass = [admin.uuid, keeper.uuid]
      await connection.merge({ configuration: { ...connection.configuration, breakGlass } }).save()
    })
    const exempted = await enter(keeper.email, PASSWORD)
    const page = (email: string) =>
      client.get('/login/password').withSession({ signInEmail: email }).withInertia()
    const [known, stranger] = [await page(user.email), await page(`nobody@${domain}`)]

    assert.deepEqual(right.flashMessages(), wrong.flashMessages())
    assert.deepEqual(right.flashMessages(), unknown.flashMessages())
    assert.notProperty(right.session(), 'auth')
    assert.notProperty(early.session(), 'auth')
    assert.equal(exempted.header('location'), '/home')
    assert.deepEqual(known.body().props.ways, stranger.body().props.ways)
    assert.isTrue(known.body().props.isForced)
  })

  test('no company takes over the sign-in of a domain that it has not proved', async ({
    client,
    assert,
  }) => {
    const domain = `e${Date.now()}.test`
    const { tenant, admin, connection, reread } = await makeConnected(provider.issuer)
    const browser = await browserOf(client, tenant, admin)
    const path = `/admin/integrations/sso/${connection.uuid}`
    await browser.put(path, connectionValues(provider.issuer, { domains: [domain] }))
    const ways = async () =>
      (
        await client
          .get('/login/password')
          .withSession({ signInEmail: `ann@${domain}` })
          .withInertia()
      ).body().props.ways

    const before = await ways()
    await browser.put(`${path}/domains`, { domain })
    const { configuration } = await reread()
    const system = await makeUser(tenant, ['system_admin'])
    await (await browserOf(client, tenant, system)).put(`${path}/domains`, { domain })
    const after = await ways()

    assert.deepEqual(before, [])
    assert.isFalse(configuration.domains[0].isProven)
    assert.deepEqual(
      after.map(({ id }: any) => id),
      [connection.uuid]
    )
  })

  test('the form refuses what would lock everybody out, and a new issuer under people who are linked', async ({
    client,
    assert,
  }) => {
    const { tenant, admin, connection } = await makeConnected(provider.issuer)
    const learner = await makeUser(tenant, [], { password: PASSWORD })
    const browser = await browserOf(client, tenant, admin)
    const path = `/admin/integrations/sso/${connection.uuid}`
    provider.state.person = ann()
    await signIn(client, connection)
    const put = async (more: object) =>
      (await browser.json('put', path, connectionValues(provider.issuer, more))).body()

    const nobody = await put({ isForced: true, domains: ['a.test'], breakGlass: [learner.uuid] })
    const nowhere = await put({ isForced: true, breakGlass: [admin.uuid] })
    const moved = await put({ issuer: 'http://127.0.0.1:9/other' })

    assert.include(JSON.stringify(nobody), 'breakGlass')
    assert.include(JSON.stringify(nowhere), 'domains')
    assert.include(JSON.stringify(moved), 'issuer')
  })

  test('what the provider says cannot be changed here, by oneself or by others', async ({
    client,
    assert,
  }) => {
    const { tenant, admin, connection } = await makeConnected(provider.issuer, {
      mapping: { email: 'email', displayName: 'given_name' },
    })
    const user = await makeUser(tenant)
    provider.state.person = ann({ email: user.email })
    await signIn(client, connection)
    const mine = await browserOf(client, tenant, user)
    const theirs = await browserOf(client, tenant, admin)

    const own = await mine.json('put', '/me/profile', { displayName: 'Queen Ann' })
    const others = await theirs.json('put', `/admin/users/${user.uuid}`, { displayName: 'X' })
    const page = await mine.page('/me/profile')
    const saved = await mine.put('/me/profile', { phone: '+49 30 1234' })

    assert.include(JSON.stringify(own.body()), 'Managed by Acme ID')
    assert.include(JSON.stringify(others.body()), 'Managed by Acme ID')
    assert.deepEqual(page.body().props.managed, { displayName: 'Acme ID' })
    assert.equal(saved.header('location'), '/me/profile')
    assert.equal((await accountOf(tenant, user.email)).display_name, 'Ann')
  })

  test('one links by oneself after saying the password, and an id opens one account only', async ({
    client,
    assert,
  }) => {
    const { tenant, connection } = await makeConnected(provider.issuer, { linksByEmail: false })
    const [one, two] = [
      await makeUser(tenant, [], { password: PASSWORD }),
      await makeUser(tenant, [], { password: PASSWORD }),
    ]
    const path = `/me/security/ways/${connection.uuid}`
    provider.state.person = ann()
    const link = async (user: typeof one, password: string) => {
      const session = await signedIn(tenant, user)
      const sent = await client
        .post(path)
        .withSession(session)
        .withCsrfToken()
        .withInertia()
        .redirects(0)
        .json({ password })
      const address = sent.header('x-inertia-location')
      if (!address) return null
      const back = await throughProvider(address)
      return comeBack(client, back, { ...session, ...sent.session() })
    }

    const unproved = await link(one, 'wrong-password')
    const linked = await link(one, PASSWORD)
    const taken = await link(two, PASSWORD)
    const entered = await signIn(client, connection)

    assert.isNull(unproved)
    assert.equal((linked.flashMessage('notice') as any).kind, 'success')
    assert.match((taken.flashMessage('notice') as any).message, /another person/)
    assert.equal(entered.header('location'), '/home')
    assert.lengthOf(await auditOf(tenant, 'sso_linked'), 1)
  })

  test('the last way in cannot be removed', async ({ client, assert }) => {
    const { tenant, connection } = await makeConnected(provider.issuer)
    const user = await makeUser(tenant, [], { password: PASSWORD })
    provider.state.person = ann({ email: user.email })
    await signIn(client, connection)
    const browser = await browserOf(client, tenant, user)
    const path = `/me/security/ways/${connection.uuid}`

    const unproved = await browser.json('delete', path, {})
    const removed = await browser.delete(path, { password: PASSWORD })
    provider.state.person = ann()
    await signIn(client, connection)
    const { unlinkMethod } = await import('#identity/single_sign_on/actions/unlink_method')
    const { default: User } = await import('#identity/models/user')
    const { default: db } = await import('#platform/db')
    const last = db.asTenant(tenant.id, async () =>
      unlinkMethod(
        await User.findByOrFail('email', provider.state.person.email as string),
        connection.uuid
      )
    )

    assert.equal(unproved.status(), 422)
    assert.equal(removed.header('location'), '/me/security')
    await assert.rejects(() => last, 'identity.sso.errors.last_way')
  })

  test('signing out here signs out at the provider, and the way comes first afterwards', async ({
    client,
    assert,
  }) => {
    const { connection } = await makeConnected(provider.issuer)
    provider.state.person = ann()
    const entered = await signIn(client, connection)

    const left = await client
      .post('/logout')
      .withSession(entered.session())
      .withCsrfToken()
      .withInertia()
      .redirects(0)

    const address = new URL(left.header('x-inertia-location')!)
    assert.equal(address.origin, provider.issuer)
    assert.isNotNull(address.searchParams.get('id_token_hint'))
    assert.equal((left.session() as any).signInWith, connection.uuid)
    assert.notProperty(left.session(), 'auth')
  })

  test('only who manages integrations of the company sees and changes its connections', async ({
    client,
    assert,
  }) => {
    const { tenant, admin, connection } = await makeConnected(provider.issuer)
    const elsewhere = await makeConnected(provider.issuer)
    const learner = await makeUser(tenant)
    const path = `/admin/integrations/sso/${connection.uuid}`
    const statusOf = async (of: typeof tenant, user: typeof admin, at: string) =>
      (await (await browserOf(client, of, user)).page(at)).status()

    assert.equal(await statusOf(tenant, admin, path), 200)
    assert.equal(await statusOf(tenant, learner, path), 404)
    assert.equal(await statusOf(elsewhere.tenant, elsewhere.admin, path), 404)
    // The page of webhooks does not mistake it for one.
    assert.equal(await statusOf(tenant, admin, `/admin/integrations/${connection.uuid}`), 404)
  })

  test('a program connects, tries, changes and removes a provider, and never reads its secret', async ({
    client,
    assert,
  }) => {
    const tenant = await makeTenant()
    const admin = await makeUser(tenant, ['tenant_admin'])
    const secret = await keyOf(tenant, admin)
    const program = programOf(client, secret)

    const made = await program.post('/sso-connections', connectionValues(provider.issuer))
    const path = `/sso-connections/${made.body().id}`
    const tried = await program.post(`${path}/tests`)
    const changed = await program.put(path, connectionValues(provider.issuer, { name: 'Renamed' }))
    const on = await program.put(`${path}/switch`, { isEnabled: true })
    const read = await program.get(path)
    const listed = await program.get('/sso-connections')
    await program.delete(path)
    const gone = await program.get(path)

    assert.isTrue(tried.body().answers)
    assert.equal(changed.body().name, 'Renamed')
    assert.isTrue(on.body().isEnabled)
    assert.isTrue(read.body().hasSecret)
    assert.lengthOf(listed.body().data, 1)
    assert.notInclude(JSON.stringify([made.body(), read.body(), listed.body()]), 'a-secret-of')
    assert.equal(gone.status(), 404)
  })
})
