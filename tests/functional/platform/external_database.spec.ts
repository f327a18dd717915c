import pg from 'pg'
import { test } from '@japa/runner'
import { target } from '#config/database'
import { openExternal } from '#database/external/open'
import { SetupProblem } from '#database/setup_problem'

/** The cluster of the tests over its socket, as an external server with a user and database of its own. */
async function makeAccount(attributes: string, cleanup: (callback: () => void) => void) {
  const name = `external_${process.pid}_${Math.trunc(performance.now())}`
  const admin = new pg.Client(target.owner)
  await admin.connect()
  await admin.query(`CREATE ROLE ${name} LOGIN ${attributes}`)
  await admin.query(`CREATE DATABASE ${name}`)
  cleanup(async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.query(`DROP ROLE ${name}`)
    await admin.end()
  })
  const { host, port } = target.owner
  const address = (user: string) =>
    `postgres://${user}:pw@/${name}?host=${encodeURIComponent(host)}&port=${port}`
  return { name, url: address(name), adminUrl: address('stoa_owner') }
}

async function runAs(url: string, sql: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const problemOf = (opening: Promise<unknown>) =>
  opening.then(
    () => null,
    (error: unknown) => error as SetupProblem
  )

test.group('An external PostgreSQL', () => {
  test('is used by a user without special rights after an administrator ran what was asked for', async ({
    assert,
    cleanup,
  }) => {
    const { name, url, adminUrl } = await makeAccount('NOCREATEROLE', cleanup)

    const problem = await problemOf(openExternal(url, 'secret'))
    assert.instanceOf(problem, SetupProblem)
    assert.include(problem!.message, `"${name}" may not set up the database`)
    await runAs(adminUrl, problem!.advice.slice(problem!.advice.indexOf('\n')))
    const opened = await openExternal(url, 'secret')

    await runAs(url, 'SET ROLE stoa_owner')
    assert.equal(opened.app.user, 'stoa_app')
  })

  test('that lacks the database is told about in plain words', async ({ assert, cleanup }) => {
    const { url } = await makeAccount('NOCREATEROLE', cleanup)

    const problem = await problemOf(
      openExternal(url.replace(/\/external_\d+_\d+\?/, '/nowhere?'), 's')
    )

    assert.include(problem!.message, 'There is no database "nowhere"')
  })

  test('that does not answer is told about in plain words', async ({ assert }) => {
    const problem = await problemOf(openExternal('postgres://ann:pw@127.0.0.1:1/lms', 'secret'))

    assert.include(problem!.message, 'No PostgreSQL answers at 127.0.0.1:1')
  })
})
