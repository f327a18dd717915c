import fc from 'fast-check'
import { test } from '@japa/runner'
import { shortAnswer } from '#assessments/questions/short_answer'
import { fitsPattern } from '#assessments/questions/text_pattern'

const accepted = (text: string, fraction = 100, feedback?: string) => ({
  id: `id-${text.length}-${fraction}`,
  text,
  fraction,
  feedback,
})

test.group('shortAnswer', () => {
  test('"{answer}" for "{pattern}": {fits}')
    .with([
      { pattern: 'Straße', answer: 'STRASSE', fits: true },
      { pattern: 'ὀδός', answer: 'ὈΔΌΣ', fits: true },
      { pattern: 'café', answer: 'cafe\u0301', fits: true },
      { pattern: 'café', answer: 'cafe', fits: false },
      { pattern: 'two words', answer: '  Two \t words\n', fits: true },
      { pattern: 'ﬁre', answer: 'fire', fits: true },
      { pattern: '*blue*', answer: 'a light Blue sky', fits: true },
      { pattern: 'a*a', answer: 'a', fits: false },
      { pattern: 'a*b*c', answer: 'a-c-b-c', fits: true },
      { pattern: 'a*b*c', answer: 'a-c-b', fits: false },
      { pattern: '2 \\* 3', answer: '2 * 3', fits: true },
      { pattern: '2 \\* 3', answer: '2 x 3', fits: false },
      { pattern: 'a.c', answer: 'abc', fits: false },
    ])
    .run(({ assert }, { pattern, answer, fits }) => {
      assert.equal(fitsPattern(pattern, answer, { caseSensitive: false }), fits)
    })

  test('minds capitals and accents only when asked', ({ assert }) => {
    assert.isFalse(fitsPattern('Paris', 'paris', { caseSensitive: true }))
    assert.isTrue(fitsPattern('résumé', 'Resume', { caseSensitive: false, ignoreAccents: true }))
  })

  test('takes time in proportion to the text, whatever the pattern', ({ assert }) => {
    const before = performance.now()

    fitsPattern('*a'.repeat(400) + 'b', 'a'.repeat(1_000), { caseSensitive: false })

    assert.isBelow(performance.now() - before, 200)
  })

  test('finds any text around the pieces of a pattern', ({ assert }) => {
    const text = fc.string({ maxLength: 8 }).map((part) => part.replace(/[*\\]/g, ''))
    fc.assert(
      fc.property(text, text, text, text, (a, b, x, y) => {
        fc.pre((a + b).trim() !== '')

        const rules = { caseSensitive: true }
        assert.isTrue(fitsPattern(`*.${a}.*.${b}.*`, `${x}.${a}.${y}.${b}.${x}`, rules))
      })
    )
  })

  test('lets the first fitting text decide', ({ assert }) => {
    const answers = [
      accepted('Paris, Texas', 0, 'Other one'),
      accepted('Paris*'),
      accepted('*', 20),
    ]
    const data = shortAnswer.validate({ answers })

    const fractions = ['paris, texas', 'Paris, France', 'Rome', ' '].map(
      (text) => shortAnswer.score(data, { text }).fraction
    )

    assert.deepEqual(fractions, [0, 1, 0.2, 0])
    assert.equal(
      shortAnswer.review(data, { text: 'Paris, Texas' }, String).parts[0].feedback,
      'Other one'
    )
  })

  test('refuses a right answer that an earlier text hides', ({ assert }) => {
    const answers = [accepted('*', 0), accepted('Paris')]

    assert.throws(() => shortAnswer.validate({ answers }), /correct_answer_hidden/)
  })
})
