import { createHmac } from 'node:crypto'
import { test } from '@japa/runner'
import { explainRefusal } from '#database/external/explain_refusal'
import { connectionOf } from '#database/external/open'
import { scramVerifier } from '#database/external/scram_verifier'
import { SetupProblem } from '#database/setup_problem'

test.group('connectionOf', () => {
  test('reads {url}')
    .with([
      {
        url: 'postgres://ann:p%40ss@db.test:6432/lms',
        expected: { host: 'db.test', port: 6432, database: 'lms', user: 'ann', password: 'p@ss' },
      },
      {
        url: 'postgresql://ann@/lms?host=/run/postgresql',
        expected: { host: '/run/postgresql', port: 5432, database: 'lms', user: 'ann' },
      },
    ])
    .run(({ assert }, { url, expected }) => {
      assert.containsSubset(connectionOf(url), expected)
    })

  test('takes {mode} as psql does')
    .with([
      { mode: 'disable', ssl: false },
      { mode: 'require', ssl: { rejectUnauthorized: false } },
      { mode: 'verify-full', ssl: {} },
    ])
    .run(({ assert }, { mode, ssl }) => {
      assert.deepEqual(connectionOf(`postgres://ann:pw@db.test/lms?sslmode=${mode}`).ssl, ssl)
    })

  test('refuses {url} in plain words')
    .with([
      { url: 'postgres://ann:p@w:@db.test:x/lms' },
      { url: 'postgres://ann:pw@db.test/lms?sslmode=verify-full&sslrootcert=/no/such.pem' },
    ])
    .run(({ assert }, { url }) => {
      assert.throws(() => connectionOf(url), /^DATABASE_URL cannot be used/)
    })
})

test.group('explainRefusal', () => {
  const to = { host: 'db.test', port: 5432, database: 'lms', user: 'ann' }
  const error = (message: string, code?: string) => Object.assign(new Error(message), { code })

  test('says what "{error.message}" means')
    .with([
      { error: error('connect ECONNREFUSED', 'ECONNREFUSED'), says: /No PostgreSQL answers at db/ },
      { error: error('timeout expired'), says: /No PostgreSQL answers at db.test:5432/ },
      { error: error('password authentication failed', '28P01'), says: /refuses "ann"/ },
      { error: error('no pg_hba.conf entry', '28000'), says: /refuses "ann"/ },
      { error: error('does not exist', '3D000'), says: /There is no database "lms"/ },
      { error: error('The server does not support SSL connections'), says: /has no TLS/ },
      { error: error('self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'), says: /is not trusted/ },
    ])
    .run(({ assert }, row) => {
      const problem = explainRefusal(row.error, to)

      assert.instanceOf(problem, SetupProblem)
      assert.match(problem.message, row.says)
    })

  test('leaves an error alone that it does not know', ({ assert }) => {
    const unknown = error('out of memory', '53200')

    assert.strictEqual(explainRefusal(unknown, to), unknown)
  })
})

test('scramVerifier proves a server as in the example of RFC 7677', ({ assert }) => {
  const nonce = 'rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0'
  const salt = 'W22ZaJ0SNY7soEsUEjb6gQ=='
  const conversation = `n=user,r=rOprNGfwEbeRWgbNEkqO,r=${nonce},s=${salt},i=4096,c=biws,r=${nonce}`

  const verifier = scramVerifier('pencil', Buffer.from(salt, 'base64'))

  const serverKey = Buffer.from(verifier.split(':').at(-1)!, 'base64')
  const signature = createHmac('sha256', serverKey).update(conversation).digest('base64')
  assert.isTrue(verifier.startsWith(`SCRAM-SHA-256$4096:${salt}$`))
  assert.equal(signature, '6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=')
})
