import { test } from '@japa/runner'
import db from '#platform/db'
import router from '@adonisjs/core/services/router'
import { keyOf } from '#tests/support/program'
import { makeTenant, makeUser, signedIn, type TestTenant } from '#tests/support/tenants'

/** Routes whose parameter is no record of a tenant, and why the crawl does not try them. */
const NOT_A_RECORD: Record<string, string> = {
  '/login/choose/:tenant': 'a tenant of one’s own choice, checked against the session',
  '/password/reset/:link': 'a secret',
  '/n/:token': 'signed by us',
  '/unsubscribe/:token': 'signed by us',
  '/exports/:list': 'the name of a list',
  '/login/sso/:connection': 'the way in for visitors: whoever is signed in goes home',
  '/sso/:connection/callback':
    'where a provider sends people back: refused alike without a way begun here',
  '/verify/:serial': 'public by design: a certificate’s number is the right to see it',
  '/api/v1/verifications/:serial':
    'public by design: a certificate’s number is the right to see it',
  '*': 'the page for what is not there',
}

type Identifier = { table: string; value: string }

/** Everything of a tenant that could stand in an address: uuids, lineages, slugs, serials. */
async function identifiersOf(tenant: TestTenant): Promise<Identifier[]> {
  const { rows } = await db.connection('system').rawQuery(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name IN ('uuid', 'lineage_id', 'slug', 'serial')
       AND table_name NOT IN ('tenants', 'permissions', 'roles') AND table_name NOT LIKE '%\\_search'
       AND table_name !~ '_p[0-9]{6}$|_default$|^audit_logs$|^analytics|^outgoing_mails$'`
  )
  const found: Identifier[] = []
  for (const { table, column } of rows) {
    const values = await db
      .connection('system')
      .from(table)
      .where('tenant_id', tenant.id)
      .select(column)
      .limit(3)
    found.push(...values.map((row: any) => ({ table, value: row[column] })))
  }
  return found.filter(({ value }) => value)
}

test.group('A tenant crawl', () => {
  test('tries every route with the identifiers of another tenant: nothing but 404', async ({
    client,
    assert,
  }) => {
    const [mine, theirs] = [await makeTenant(), await makeTenant()]
    const me = await makeUser(mine, ['system_admin'])
    await fillTenant(theirs)
    const session = await signedIn(mine, me)
    const NO_LIMIT = { perMinute: 1_000_000, perHour: 1_000_000, perDay: 1_000_000 }
    const key = await keyOf(mine, me, NO_LIMIT)
    const identifiers = await identifiersOf(theirs)
    const routes = Object.values(router.toJSON())
      .flat()
      .filter(({ pattern }) => pattern.includes(':') && !NOT_A_RECORD[pattern])

    const ask = async (pattern: string, method: string, value: string) => {
      const url = pattern.replace(/:\w+\??/g, encodeURIComponent(value))
      const response = await client
        .request(url, method)
        .withCsrfToken()
        .withSession(session)
        .header('accept', 'application/json')
        .header('authorization', `Bearer ${key}`)
        .redirects(0)
      return response.status()
    }
    const answers: string[] = []
    for (const { pattern, methods } of routes) {
      const method = methods.find((name) => name !== 'HEAD')!
      // A request that is refused for its form (422) tells nothing, if made-up ids get the same.
      const unknown = await ask(pattern, method, crypto.randomUUID())
      for (const { table, value } of identifiers) {
        const status = await ask(pattern, method, value)
        const tellsNothing = status === 404 || (status === 422 && unknown === 422)
        if (!tellsNothing) answers.push(`${method} ${pattern} with ${table}: ${status}`)
      }
    }

    assert.isAbove(routes.length * identifiers.length, 0)
    assert.deepEqual(answers, [])
  }).timeout(120_000)
})

/** Something in as many tables as the crawl should try. */
async function fillTenant(tenant: TestTenant) {
  const owner = await makeUser(tenant, ['tenant_admin'])
  const { fillCourse } = await import('#tests/support/sample_course')
  await fillCourse(tenant, owner)
}
