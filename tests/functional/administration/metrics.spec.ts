import { test } from '@japa/runner'
import { clock } from '#platform/clock'
import db from '#platform/db'
import env from '#start/env'
import { definedChores } from '#platform/jobs/chores/define_chore'
import { keepProcess } from '#administration/metrics/watch_process'
import { browserOf } from '#tests/support/learning'
import { makeTenant, makeUser } from '#tests/support/tenants'
import type { MetricSeries } from '#administration/metrics/types'

const system = () => db.connection('system')
const work = (chore: string) =>
  definedChores()
    .find(({ name }) => name === chore)!
    .handle()

async function makeOperator(client: any) {
  const tenant = await makeTenant()
  const operator = await browserOf(client, tenant, await makeUser(tenant, ['system_admin']))
  const admin = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))
  const series = async (span: string) => {
    const response = await operator.page(`/system/health/metrics?span=${span}`)
    response.assertStatus(200)
    const all: MetricSeries[] = response.body().props.series
    return Object.fromEntries(all.map((one) => [one.key, one]))
  }
  return { tenant, operator, admin, series }
}

test.group('Metrics over time', (group) => {
  group.each.setup(() => system().from('system_metrics').delete())
  group.each.teardown(() => clock.restore())

  test('are shown to who watches over the installation, and to nobody else', async ({
    assert,
    client,
  }) => {
    const { admin, series } = await makeOperator(client)

    const shown = await series('hour')
    const refused = await admin.page('/system/health/metrics')

    refused.assertStatus(404)
    assert.deepEqual(shown.requests.points, [])
    assert.isNull(shown.requests.last)
    assert.isNull(shown.requests.state)
  })

  test('count the requests of every process, and what the installation waits for', async ({
    assert,
    client,
  }) => {
    const { tenant, series } = await makeOperator(client)
    await keepProcess()
    await browserOf(client, tenant, await makeUser(tenant)).then((person) => person.page('/home'))
    clock.freeze(clock.now().plus({ minutes: 1 }))

    await keepProcess()
    await work('gather_metrics')
    const shown = await series('hour')

    assert.isAtLeast(shown.requests.last!, 1)
    assert.isAbove(shown.memory.last!, 10)
    assert.isAbove(shown.database_size.last!, 1)
    assert.equal(shown.people.unit, 'count')
    assert.isAtLeast(shown.people.last!, 0)
  })

  test('say in words when a figure needs a look', async ({ assert, client }) => {
    const { series } = await makeOperator(client)
    const sample = (name: string, value: number) => ({
      metric_name: name,
      metric_value: value,
      dimensions: JSON.stringify({ step: 'minute', source: 'installation' }),
      timestamp: clock.now().startOf('minute').toJSDate(),
    })
    await system()
      .table('system_metrics')
      .multiInsert([sample('jobs_oldest', 90), sample('disk_used', 20)])

    const shown = await series('hour')

    assert.equal(shown.jobs_oldest.state, 'warning')
    assert.equal(shown.disk_used.state, 'ok')
  })

  test('are rolled up to hours and days once, and minutes go after two days', async ({
    assert,
    client,
  }) => {
    const { series } = await makeOperator(client)
    const hour = clock.now().startOf('day').minus({ hours: 14 })
    const sample = (minutes: number, name: string, value: number) => ({
      metric_name: name,
      metric_category: 'requests',
      metric_unit: 'count',
      metric_value: value,
      dimensions: JSON.stringify({ step: 'minute', source: 'a' }),
      timestamp: hour.plus({ minutes }).toJSDate(),
    })
    await system()
      .table('system_metrics')
      .multiInsert([
        sample(1, 'requests', 10),
        sample(2, 'requests', 5),
        sample(1, 'duration', 40),
        sample(2, 'duration', 30),
      ])

    await work('roll_up_metrics')
    await work('roll_up_metrics')
    const rolled = await system()
      .from('system_metrics')
      .whereRaw(`dimensions ->> 'step' <> 'minute'`)
      .orderByRaw(`dimensions ->> 'step', metric_name`)
    clock.freeze(clock.now().plus({ days: 3 }))
    await work('roll_up_metrics')
    const minutes = await system()
      .from('system_metrics')
      .whereRaw(`dimensions ->> 'step' = 'minute'`)
    const month = await series('month')

    assert.deepEqual(
      rolled.map(({ dimensions, metric_name: name, metric_value: value }: any) => [
        dimensions.step,
        name,
        value,
      ]),
      [
        ['day', 'duration', 40],
        ['day', 'requests', 15],
        ['hour', 'duration', 40],
        ['hour', 'requests', 15],
      ]
    )
    assert.isEmpty(minutes)
    assert.equal(month.requests.highest, 15)
  })
})

test.group('Metrics for Prometheus', () => {
  test('name routes by their pattern and nobody by name', async ({ assert, client }) => {
    const { tenant } = await makeOperator(client)
    const person = await browserOf(client, tenant, await makeUser(tenant))
    await person.page('/history/courses/0199e5a6-marker-in-an-address')
    await client.get('/nowhere/marker-in-an-address').redirects(0).withInertia()

    const response = await client.get('/metrics')

    response.assertStatus(200)
    assert.include(response.header('content-type'), 'text/plain')
    const text = response.text()
    assert.match(text, /stoa_http_request_duration_seconds_count\{.*route="\/history\/:kind/)
    for (const name of [
      'stoa_jobs_waiting',
      'stoa_mails_waiting',
      'stoa_webhooks_waiting',
      'stoa_database_connections{pool="app",state="used"}',
      'stoa_live_connections',
      'stoa_process_resident_memory_bytes',
      'stoa_nodejs_eventloop_lag_p99_seconds',
    ]) {
      assert.include(text, name)
    }
    assert.notInclude(text, 'marker')
    assert.notInclude(text, tenant.slug)
  })

  test('are for this machine, and not through a proxy on it', async ({ client }) => {
    const near = await client.get('/metrics')
    const proxied = await client
      .get('/metrics')
      .header('x-forwarded-for', '203.0.113.9')
      .header('accept', 'application/json')

    near.assertStatus(200)
    proxied.assertStatus(404)
  })

  test('ask for the token when there is one', async ({ client, cleanup }) => {
    const { Secret } = await import('@adonisjs/core/helpers')
    env.set('METRICS_TOKEN', new Secret('scrape-me') as never)
    cleanup(() => {
      env.set('METRICS_TOKEN', undefined as never)
      // It would stay there as the word "undefined".
      delete process.env.METRICS_TOKEN
    })
    const asked = (token?: string) => {
      const request = client.get('/metrics').header('accept', 'application/json')
      return token ? request.header('authorization', `Bearer ${token}`) : request
    }

    ;(await asked()).assertStatus(404)
    ;(await asked('another')).assertStatus(404)
    ;(await asked('scrape-me')).assertStatus(200)
  })
})
