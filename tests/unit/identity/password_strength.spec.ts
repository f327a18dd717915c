import { test } from '@japa/runner'
import { passwordStrength } from '#identity/rules/password_strength'

const KNOWN = ['lina@acme.test', 'Lina', 'Learner']

test.group('How easily a password is guessed', () => {
  for (const [password, weakness] of [
    ['password1!', 'leaked'],
    ['qwertyuiop', 'leaked'],
    ['aaaaaaaaaaaa', 'simple'],
    ['LinaLearner1', 'personal'],
    ['lina@acme.test', 'personal'],
    ['correct horse battery', null],
    ['Füße über Straßen', null],
    ['لوحة مفاتيح زرقاء كبيرة', null],
  ] as const) {
    test(`"${password}": ${weakness ?? 'strong enough'}`, ({ assert }) => {
      assert.equal(passwordStrength(password, KNOWN).weakness, weakness)
    })
  }

  test('a very long passphrase is looked at quickly', ({ assert }) => {
    assert.equal(passwordStrength('word '.repeat(2000), []).weakness, null)
  })
})
