import { test } from '@japa/runner'
import { clock } from '#platform/clock'
import db from '#platform/db'
import { definedChores } from '#platform/jobs/chores/define_chore'
import { tellOfMaintenance } from '#administration/maintenance/jobs/tell_of_maintenance'
import { tellProcesses } from '#administration/maintenance/actions/tell_processes'
import { JobRun } from '#platform/jobs/job_run'
import { browserOf } from '#tests/support/learning'
import { notificationsOf, tellEverybody } from '#tests/support/notifications'
import { keyOf, programOf } from '#tests/support/program'
import { learnerClient, makeQuiz } from '#tests/support/quizzes'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'

const system = () => db.connection('system')
const keepMaintenance = () =>
  definedChores()
    .find(({ name }) => name === 'keep_maintenance')!
    .handle()

const uuidOf = async ({ id }: TestTenant) =>
  (await system().from('tenants').where('id', id).firstOrFail()).uuid

/** What the form sends: an hour from now, for an hour, unless said otherwise. */
const windowOf = (values: object = {}) => ({
  title: 'New database',
  text: 'We move to a faster one.',
  kind: 'scheduled',
  priority: 'medium',
  effect: 'closed',
  startsAt: clock.now().plus({ hours: 1 }).toISO(),
  endsAt: clock.now().plus({ hours: 2 }).toISO(),
  zone: 'Europe/Berlin',
  tell: false,
  ...values,
})

const now = (values: object = {}) => windowOf({ startsAt: clock.now().toISO(), ...values })

async function makeInstallation(client: any) {
  const tenant = await makeTenant()
  const operator = await makeUser(tenant, ['system_admin'])
  const admin = await makeUser(tenant, ['tenant_admin'])
  const learner = await makeUser(tenant)
  return {
    tenant,
    operator: await browserOf(client, tenant, operator),
    person: operator,
    admin: await browserOf(client, tenant, admin),
    learner: await browserOf(client, tenant, learner),
    learnerUser: learner,
    companies: [await uuidOf(tenant)],
  }
}

const idOf = (response: any) => response.header('location').split('/').at(-1) as string

test.group('Maintenance', (group) => {
  group.each.teardown(async () => {
    clock.restore()
    await system().from('system_maintenance').delete()
    await tellProcesses()
  })

  test('is announced by who watches over the installation, and by nobody else', async ({
    assert,
    client,
  }) => {
    const { operator, admin, companies } = await makeInstallation(client)

    const made = await operator.post('/system/maintenance', windowOf({ companies }))
    const refused = await admin.post('/system/maintenance', windowOf({ companies }))
    const unseen = await admin.page(`/system/maintenance/${idOf(made)}`)
    const shown = await operator.page(`/system/maintenance/${idOf(made)}`)
    const list = await operator.page('/system/maintenance')

    made.assertStatus(302)
    refused.assertStatus(404)
    unseen.assertStatus(404)
    assert.containsSubset(shown.body().props.window, {
      title: 'New database',
      state: 'planned',
      zone: 'Europe/Berlin',
    })
    assert.equal(list.body().props.list.rows[0].title, 'New database')
  })

  test('is changed by a system administrator of another company, too', async ({
    assert,
    client,
  }) => {
    const first = await makeInstallation(client)
    const second = await makeInstallation(client)
    const made = await first.operator.post('/system/maintenance', windowOf(first))

    const path = `/system/maintenance/${idOf(made)}`
    await second.operator.put(path, windowOf({ title: 'Moved', companies: first.companies }))
    const shown = await first.operator.page(path)

    assert.equal(shown.body().props.window.title, 'Moved')
  })

  test('is refused when it ends before it begins or lies in the past', async ({
    assert,
    client,
  }) => {
    const { operator } = await makeInstallation(client)
    const earlier = clock.now().minus({ hours: 1 }).toISO()

    const answers = [
      await operator.json('post', '/system/maintenance', windowOf({ endsAt: earlier })),
      await operator.json('post', '/system/maintenance', {
        ...windowOf(),
        startsAt: clock.now().minus({ hours: 2 }).toISO(),
        endsAt: earlier,
      }),
    ]

    for (const answer of answers) {
      answer.assertStatus(409)
      assert.equal(answer.body().code, 'administration.maintenance.errors.times')
    }
  })

  test('stands on every page of whom it concerns, from three days before, in their language', async ({
    assert,
    client,
  }) => {
    const { tenant, operator, learner, companies } = await makeInstallation(client)
    const other = await makeTenant()
    const stranger = await browserOf(client, other, await makeUser(other))
    const german = await browserOf(client, tenant, await makeUser(tenant, [], { locale: 'de' }))
    const translations = { de: { title: 'Neue Datenbank' } }
    const soon = { companies, translations }
    await operator.post('/system/maintenance', windowOf(soon))
    await operator.post('/system/maintenance', {
      ...windowOf({ companies, title: 'Far away' }),
      startsAt: clock.now().plus({ days: 4 }).toISO(),
      endsAt: clock.now().plus({ days: 5 }).toISO(),
    })
    const titles = async (browser: typeof learner) =>
      (await browser.page('/home')).body().props.maintenance.map((one: any) => one.title)

    assert.deepEqual(await titles(learner), ['New database'])
    assert.deepEqual(await titles(german), ['Neue Datenbank'])
    assert.deepEqual(await titles(stranger), [])
  })

  test('lets nobody in while it closes the system, but system administrators', async ({
    assert,
    client,
  }) => {
    const { tenant, operator, learner, companies, person } = await makeInstallation(client)
    const other = await makeTenant()
    const stranger = await browserOf(client, other, await makeUser(other))
    const admin = await makeUser(tenant, ['tenant_admin'])
    const program = (user: typeof admin) => keyOf(tenant, user)
    const [closedOut, mayPass] = [await program(admin), await program(person)]
    await operator.post('/system/maintenance', now({ companies }))

    const page = await learner.page('/home')
    const data = await learner.json('post', '/search', {})
    const asked = (secret: string) =>
      client.get('/api/v1/courses').header('authorization', `Bearer ${secret}`)
    const [refused, answered] = [await asked(closedOut), await asked(mayPass)]

    const form = await learner.post('/list-views/none/restoration')

    page.assertStatus(503)
    assert.equal(page.body().component, 'platform/maintenance')
    form.assertStatus(302)
    assert.isAbove(Number(page.header('retry-after')), 7000)
    data.assertStatus(503)
    refused.assertStatus(503)
    assert.equal(refused.body().code, 'platform.maintenance.errors.closed')
    assert.isAbove(Number(refused.header('retry-after')), 7000)
    answered.assertStatus(200)
    ;(await operator.page('/home')).assertStatus(200)
    ;(await stranger.page('/home')).assertStatus(200)
  })

  test('lets people read and change nothing while it is read only', async ({ assert, client }) => {
    const { operator, learner, companies } = await makeInstallation(client)
    await operator.post('/system/maintenance', now({ companies, effect: 'read_only' }))

    const read = await learner.page('/home')
    const form = await learner.post('/list-views/none/restoration')
    const data = await learner.json('put', '/list-views/none', {})

    read.assertStatus(200)
    form.assertStatus(302)
    data.assertStatus(503)
    assert.equal(data.body().code, 'platform.maintenance.errors.read_only')
  })

  test('of one part leaves the others open', async ({ client }) => {
    const { operator, learner, companies } = await makeInstallation(client)
    await operator.post('/system/maintenance', now({ companies, features: ['notes'] }))

    const [notes, home] = [await learner.page('/me/notes'), await learner.page('/home')]

    notes.assertStatus(503)
    home.assertStatus(200)
  })

  test('is over at its end, also when nobody ends it', async ({ assert, client }) => {
    const { operator, learner, companies } = await makeInstallation(client)
    const made = await operator.post('/system/maintenance', now({ companies }))
    const path = `/system/maintenance/${idOf(made)}`

    clock.freeze(clock.now().plus({ hours: 3 }))
    const before = await learner.page('/home')
    await keepMaintenance()
    const shown = await operator.page(path)

    before.assertStatus(200)
    assert.equal(shown.body().props.window.state, 'completed')
  })

  test('is ended early with what was done, and is history then', async ({ assert, client }) => {
    const { operator, learner, companies } = await makeInstallation(client)
    const made = await operator.post('/system/maintenance', now({ companies }))
    const path = `/system/maintenance/${idOf(made)}`

    await operator.post(`${path}/extension`, { minutes: 30 })
    await operator.post(`${path}/end`, { notes: 'Twice as fast now.' })
    const again = await operator.json('post', `${path}/extension`, { minutes: 30 })
    const shown = await operator.page(path)

    ;(await learner.page('/home')).assertStatus(200)
    again.assertStatus(409)
    assert.containsSubset(shown.body().props.window, {
      state: 'completed',
      notes: 'Twice as fast now.',
    })
  })

  test('tells everybody it concerns once, and again when it is changed or cancelled', async ({
    assert,
    client,
  }) => {
    const { tenant, operator, learnerUser, companies } = await makeInstallation(client)
    const work = async (window: string, what: 'announced' | 'changed' | 'cancelled') => {
      await db.asTenant(tenant.id, () =>
        tellOfMaintenance.handle({ window, what }, new JobRun(tenant.id, null))
      )
      await tellEverybody(tenant)
    }
    const made = idOf(
      await operator.post('/system/maintenance', windowOf({ companies, tell: true }))
    )
    await work(made, 'announced')
    await work(made, 'announced')
    const later = clock.now().plus({ hours: 5 }).toISO()
    await operator.put(
      `/system/maintenance/${made}`,
      windowOf({ companies, endsAt: later, tell: true })
    )
    await work(made, 'changed')
    await operator.post(`/system/maintenance/${made}/cancellation`)
    await work(made, 'cancelled')

    const told = await notificationsOf(tenant, learnerUser)

    assert.deepEqual(
      told.map(({ data }) => data.what),
      ['announced', 'changed', 'cancelled']
    )
  })

  test('names how many attempts run into it and what else is planned for the same time', async ({
    assert,
    client,
  }) => {
    const { operator } = await makeInstallation(client)
    const quiz = await makeQuiz({ settings: { timeLimit: 120 } })
    const learner = await learnerClient(client, quiz.tenant, quiz.learner)
    await learner.post(`${quiz.path.replace('/quiz', '')}/attempts`)
    const companies = [await uuidOf(quiz.tenant)]
    await operator.post('/system/maintenance', windowOf({ companies, title: 'First' }))
    const made = await operator.post('/system/maintenance', windowOf({ companies }))

    const shown = await operator.page(`/system/maintenance/${idOf(made)}`)

    assert.equal(shown.body().props.window.runningAttempts, 1)
    assert.deepEqual(
      shown.body().props.window.overlaps.map(({ title }: any) => title),
      ['First']
    )
  })

  test('takes no time from attempts that run: they get back what it really took', async ({
    assert,
    client,
  }) => {
    const { operator } = await makeInstallation(client)
    const quiz = await makeQuiz({ settings: { timeLimit: 60 } })
    const learner = await learnerClient(client, quiz.tenant, quiz.learner)
    await learner.post(`${quiz.path}/attempts`)
    const attempt = () =>
      system().from('assessment_attempts').where('tenant_id', quiz.tenant.id).firstOrFail()
    const minutesLeft = async (since: Date) =>
      Math.round(((await attempt()).deadline_at - Number(since)) / 60_000)
    const { uuid, deadline_at: before } = await attempt()
    const companies = [await uuidOf(quiz.tenant)]

    const made = await operator.post('/system/maintenance', now({ companies }))
    const whileClosed = await minutesLeft(before)
    const answer = await learner.page(`/attempts/${uuid}`)
    clock.freeze(clock.now().plus({ minutes: 20 }))
    await operator.post(`/system/maintenance/${idOf(made)}/end`)
    const afterwards = await minutesLeft(before)

    assert.equal(whileClosed, 120)
    answer.assertStatus(200)
    assert.equal(afterwards, 20)
  })

  test('that is only read takes and gives no time', async ({ assert, client }) => {
    const { operator } = await makeInstallation(client)
    const quiz = await makeQuiz({ settings: { timeLimit: 60 } })
    const learner = await learnerClient(client, quiz.tenant, quiz.learner)
    await learner.post(`${quiz.path}/attempts`)
    const attempt = () =>
      system().from('assessment_attempts').where('tenant_id', quiz.tenant.id).firstOrFail()
    const before = await attempt()

    const companies = [await uuidOf(quiz.tenant)]
    await operator.post('/system/maintenance', now({ companies, effect: 'read_only' }))
    const handedIn = await learner.post(`/attempts/${before.uuid}/submission`)
    const after = await attempt()

    assert.deepEqual(after.deadline_at, before.deadline_at)
    handedIn.assertStatus(302)
    assert.notEqual(after.status, 'in_progress')
  })

  test('can be announced, changed, extended and ended by a program', async ({ assert, client }) => {
    const { tenant, person, companies } = await makeInstallation(client)
    const other = await makeUser(tenant, ['tenant_admin'])
    const program = programOf(client, await keyOf(tenant, person))
    const stranger = programOf(client, await keyOf(tenant, other))

    const made = await program.post('/maintenance', now({ companies, effect: 'none' }))
    const path = `/maintenance/${made.body().id}`
    const extended = await program.post(`${path}/extension`, { minutes: 15 })
    const ended = await program.post(`${path}/end`, { notes: 'Done.' })
    const list = await program.get('/maintenance')

    made.assertStatus(201)
    assert.isAbove(Date.parse(extended.body().endsAt), Date.parse(made.body().endsAt))
    assert.equal(ended.body().state, 'completed')
    assert.equal(list.body().data[0].id, made.body().id)
    ;(await stranger.get(path)).assertStatus(404)
  })
})

test.group('The status page', (group) => {
  group.each.teardown(async () => {
    await system().from('system_maintenance').delete()
    await tellProcesses()
  })

  test('shows anybody what concerns everybody, and nothing of single companies', async ({
    assert,
    client,
  }) => {
    const { operator, companies } = await makeInstallation(client)
    await operator.post('/system/maintenance', windowOf({ title: 'For everybody' }))
    await operator.post('/system/maintenance', windowOf({ title: 'For Acme', companies }))

    const data = await client.get('/status').header('accept', 'application/json')
    const page = await client.get('/status').withInertia()

    data.assertStatus(200)
    assert.equal(data.body().state, 'up')
    assert.deepEqual(
      data.body().upcoming.map(({ title }: any) => title),
      ['For everybody']
    )
    assert.notInclude(JSON.stringify(page.body().props.status), 'Acme')
    assert.notInclude(JSON.stringify(page.body().props.maintenance), 'Acme')
  })

  test('says that maintenance goes on, while nobody gets in', async ({ assert, client }) => {
    const { operator, learner } = await makeInstallation(client)
    await operator.post('/system/maintenance', now())

    const [status, home] = [
      await client.get('/status').header('accept', 'application/json'),
      await learner.page('/home'),
    ]

    assert.equal(status.body().state, 'maintenance')
    home.assertStatus(503)
    ;(await client.get('/login').withInertia()).assertStatus(200)
  })
})
