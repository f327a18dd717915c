import { test } from '@japa/runner'
import { describeError, scrub } from '#platform/observability/scrub'

test.group('scrub', () => {
  test('leaves nothing of the secret in {$self}')
    .with([
      'Authorization: Bearer s3cret.with-parts~1',
      'Basic czNjcmV0',
      'GET /files/1?signature=s3cret&x=1',
      '/x?a=1&token=s3cret',
      'password=s3cret',
      '{"password":"s3cret"}',
      'smtp://user:s3cret@mail.test',
      'at /password/reset/s3cret',
      '/unsubscribe/s3cret?x',
      'invalid input syntax for type uuid: "s3cret"',
      'Unexpected token \'s\', "s3cret" is not valid JSON',
      'code: s3cret',
    ])
    .run(({ assert }, text) => {
      const scrubbed = scrub(text)

      assert.notMatch(scrubbed, /s3cret|czNjcmV0/)
      assert.include(scrubbed, '[redacted]')
    })

  test('leaves ordinary words alone: {$self}')
    .with([
      'GET /courses/geography',
      'duplicate key value violates unique constraint "users_email_key"',
      'connect ECONNREFUSED 127.0.0.1:5432',
      'The address https://stoa.example/learn is not reached',
    ])
    .run(({ assert }, text) => {
      assert.equal(scrub(text), text)
    })
})

test.group('describeError', () => {
  test('says what broke and where, and nothing of what was sent', ({ assert }) => {
    const cause = Object.assign(new Error('password=s3cret'), { config: { headers: 's3cret' } })
    const error = Object.assign(new Error('It broke', { cause }), {
      code: '23505',
      constraint: 'users_email_key',
      detail: 'Key (email)=(s3cret) already exists.',
      parameters: ['s3cret'],
    })

    const described: any = describeError(error)

    assert.notInclude(JSON.stringify(described), 's3cret')
    assert.containsSubset(described, {
      type: 'Error',
      message: 'It broke',
      code: '23505',
      constraint: 'users_email_key',
    })
    assert.isString(described.stack)
  })
})
