import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from '@japa/runner'
import { PASSWORD } from '#tests/support/tenants'
import { HttpPerson } from '#tests/support/http_person'
import { OwnServer } from '#tests/support/own_server'

const MARKER = 'marker4711'

/** Everything a person or a program can send, with a secret in each of its places. */
async function plantSecrets(url: string, person: HttpPerson) {
  const secret = (place: string) => `${MARKER}-${place}`
  const json = { 'content-type': 'application/json' }
  await person.request('POST', '/login', { email: `${secret('mail')}@x.test` })
  await person.request('POST', '/login/password', { password: secret('password') })
  await person.request('PUT', '/me/security/password', {
    current: secret('current'),
    password: secret('new'),
    password_confirmation: secret('new'),
  })
  await person.request('PATCH', '/me/preferences', { locale: secret('locale') })
  await person.request('GET', `/search?q=${secret('query')}&token=${secret('token')}`)
  await person.request('GET', `/history/courses/${secret('not-a-uuid')}`)
  await person.request('GET', `/password/reset/${secret('reset')}`)
  await person.request('GET', `/n/${secret('link')}`)
  await person.request('GET', `/unsubscribe/${secret('unsubscribe')}`)
  await person.request('GET', `/files/${secret('file')}?signature=${secret('signature')}`)
  await person.request('GET', `/nowhere/${secret('path')}?code=${secret('code')}`)
  await fetch(`${url}/api/v1/courses`, {
    headers: {
      'authorization': `Bearer ${secret('bearer')}`,
      'cookie': `stoa=${secret('cookie')}`,
      'user-agent': secret('agent'),
      'referer': `${url}/n/${secret('referer')}`,
      'x-api-key': secret('header'),
    },
  })
  await fetch(`${url}/login`, {
    method: 'POST',
    headers: { ...json, 'x-csrf-token': secret('csrf'), 'x-xsrf-token': secret('xsrf') },
    body: JSON.stringify({ email: secret('no-token'), password: secret('no-token') }),
  })
  await fetch(`${url}/api/v1/courses`, {
    method: 'POST',
    headers: json,
    body: `{"password": "${secret('broken-json')}`,
  })
}

test.group('The log', () => {
  test('has a line of JSON for each request, and never a secret', async ({ assert, cleanup }) => {
    const server = await OwnServer.create()
    cleanup(() => server.remove())
    const { learners } = server.run('tests/support/quiz_world.ts')
    const log = path.join(server.data, 'server.log')
    await server.start({ LOG_LEVEL: 'trace', LOG_FORMAT: 'json' }, log)
    const person = new HttpPerson(server.url)
    await person.signIn(learners[0].email, PASSWORD)
    await person.request('GET', '/home')
    await plantSecrets(server.url, person)
    await server.end()

    const text = await readFile(log, 'utf8')
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const requests = lines.filter(({ msg }) => msg === 'request')
    const home = requests.find(({ route }) => route === '/home')

    assert.notInclude(text, MARKER)
    assert.notInclude(text, PASSWORD)
    assert.notInclude(text, learners[0].email)
    assert.containsSubset(home, { method: 'GET', status: 200 })
    assert.isString(home.request_id)
    assert.isNumber(home.tenant)
    assert.match(home.user, /^[0-9a-f-]{36}$/)
    assert.isAbove(home.ms, 0)
    assert.isAbove(home.queries, 1)
    assert.include(
      requests.map(({ route }) => route),
      '/password/reset/:link'
    )
  }).timeout(120_000)
})
