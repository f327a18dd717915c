import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from '@japa/runner'
import { parseGift } from '#standards/gift/parse_gift'
import { sampleData } from '#tests/sample_data'
import { differencesFromMoodle, type MoodleFile } from '#tests/unit/standards/gift_comparison'
import { differencesFromOtherParser } from '#tests/unit/standards/gift_other_parser'

const expectedPath = sampleData('gift/EXPECTED-moodle45.json')
const NOT_HERE = 'sample data is not here'

const WRONG_FIRST = 'Moodle gives the first feedback to whoever answered wrong'
const NO_SPACE = 'Moodle puts the gap right before the full stop'
const ONE_LINE =
  'Moodle keeps line breaks and markup signs in names; a title here is one line of words'

/** Where we differ from Moodle on purpose. */
const FROM_MOODLE = [
  { where: 'markdown.gift 0 name', reason: ONE_LINE },
  { where: 'markdown.gift 1 name', reason: ONE_LINE },
  { where: 'markdown.gift 2 name', reason: ONE_LINE },
  { where: 'markdown.gift 3 name', reason: ONE_LINE },
  { where: 'tf1_markdown.gift 0 name', reason: ONE_LINE },
  { where: 'type_inferred_multiline_markdown.gift 0 name', reason: ONE_LINE },
]

/** Where we differ from the other parser: always because Moodle does too. */
const FROM_OTHER_PARSER = [
  { where: 'TFTwoFeedback.gift 1 toTrue', reason: WRONG_FIRST },
  { where: 'TFTwoFeedback.gift 1 toFalse', reason: WRONG_FIRST },
  { where: 'TFTwoFeedback.gift 2 toTrue', reason: WRONG_FIRST },
  { where: 'TFTwoFeedback.gift 2 toFalse', reason: WRONG_FIRST },
  ...[2, 3, 4, 5, 6, 7].map((at) => ({ where: `numerical1.gift ${at} text`, reason: NO_SPACE })),
  { where: 'shortAnswer1.gift 1 text', reason: NO_SPACE },
]

test.group('parseGift on the sample files', () => {
  test('reads every file as Moodle 4.5 does', ({ assert }) => {
    const expected: MoodleFile[] = JSON.parse(readFileSync(expectedPath!, 'utf8'))

    const differences = expected.flatMap(({ file, questions }) => {
      const parsed = parseGift(readFileSync(sampleData(file)!, 'utf8'))
      return differencesFromMoodle(file.replace('gift/', ''), parsed.questions, questions)
    })

    assert.sameMembers(
      differences.map(({ where }) => where),
      FROM_MOODLE.map(({ where }) => where),
      JSON.stringify(differences, null, 2)
    )
  }).skip(!expectedPath, NOT_HERE)

  test('reads every file as another parser does', ({ assert }) => {
    const folder = dirname(expectedPath!)
    const names = readdirSync(folder).filter((name) => name.endsWith('.gift'))

    const differences = names.flatMap((name) => {
      const parsed = parseGift(readFileSync(join(folder, name), 'utf8'))
      const other = readFileSync(join(folder, name.replace('.gift', '.json')), 'utf8')
      return differencesFromOtherParser(name, parsed.questions, JSON.parse(other))
    })

    assert.sameMembers(
      differences.map(({ where }) => where),
      FROM_OTHER_PARSER.map(({ where }) => where),
      JSON.stringify(differences, null, 2)
    )
  }).skip(!expectedPath, NOT_HERE)

  test('reads every sample file without a problem', ({ assert }) => {
    const folder = dirname(expectedPath!)
    const files = readdirSync(folder).filter((name) => name.endsWith('.gift'))

    const problems = files.flatMap(
      (name) => parseGift(readFileSync(join(folder, name), 'utf8')).problems
    )

    assert.isAbove(files.length, 20)
    assert.deepEqual(problems, [])
  }).skip(!expectedPath, NOT_HERE)
})

test.group('parseGift', () => {
  test('loses no question to a bad one before it', ({ assert }) => {
    const file = 'Never closed { ~a =b\n\nTwo braces {=a} and {=b}\n\n::Good:: Fine? {T}\n'

    const { questions, problems } = parseGift(file)

    assert.deepEqual(
      questions.map(({ title, line }) => ({ title, line })),
      [{ title: 'Good', line: 5 }]
    )
    assert.deepEqual(
      problems.map(({ code, line }) => ({ code, line })),
      [
        { code: 'brace_missing', line: 1 },
        { code: 'too_many_braces', line: 3 },
      ]
    )
  })

  test('says {code} of "{file}"')
    .with([
      { file: '::No end {T}', code: 'title_not_closed' },
      { file: 'Pi? {#three}', code: 'not_a_number' },
      { file: 'Pi? {#}', code: 'no_answers' },
      { file: 'Pick {~a ~b}', code: 'no_correct_answer' },
      { file: 'Pick {=%50%a}', code: 'no_correct_answer' },
      { file: 'Match {=a -> b =c}', code: 'pair_incomplete' },
      { file: 'Match {=a -> =b -> c}', code: 'pair_incomplete' },
      { file: 'Pick {=a ~ #only feedback}', code: 'empty_answer' },
      { file: '{T}', code: 'empty_question' },
      { file: 'Pick {=only one ~}', code: 'not_usable' },
    ] as const)
    .run(({ assert }, { file, code }) => {
      const { questions, problems } = parseGift(`\n${file}`)

      assert.deepEqual(questions, [])
      assert.deepEqual(problems, [{ line: 2, code, excerpt: file }])
    })

  test('gives the first feedback of a true-false question to the wrong answer', ({ assert }) => {
    const { questions } = parseGift('Snow is white. {T#Look again#Well seen}')

    assert.deepEqual(questions[0].data, {
      answer: true,
      feedbackForTrue: 'Well seen',
      feedbackForFalse: 'Look again',
    })
  })

  test('keeps wildcards, tolerances and the feedback for all other numbers', ({ assert }) => {
    const { questions } = parseGift('A {=*cat* =%50%dog}\n\nB {#=5:0.5 =%50%1..9 ~#Too far}')

    const [text, number] = questions.map(({ data }) => data as any)
    assert.containSubset(text.answers, [
      { text: '*cat*', fraction: 100 },
      { text: 'dog', fraction: 50 },
    ])
    assert.containSubset(number.answers, [
      { kind: 'value', value: '5', tolerance: '0.5', fraction: 100 },
      { kind: 'range', min: '1', max: '9', fraction: 50 },
      { kind: 'any', fraction: 0, feedback: 'Too far' },
    ])
  })

  test('hands the category on to the questions after it', ({ assert }) => {
    const { questions } = parseGift('One {T}\n\n$CATEGORY: Top/Safety\n\nTwo {T}\n\nThree {T}')

    assert.deepEqual(
      questions.map(({ category }) => category),
      [null, 'Top/Safety', 'Top/Safety']
    )
  })

  test('lets no script through in any format')
    .with(['html', 'markdown', 'moodle', 'plain'])
    .run(({ assert }, format) => {
      const attack = '<img src\\=x onerror\\=alert(1)><script>alert(1)</script>'

      const { questions } = parseGift(
        `[${format}]Q ${attack} {=a ${attack} # ${attack} ~b ####${attack}}`
      )

      const html = JSON.stringify([
        questions[0].html,
        questions[0].explanation,
        (questions[0].data as any).options.map((option: any) => [option.html, option.feedback]),
      ])
      assert.notMatch(html, /<script|<img[^>]*onerror/i)
    })

  test('is done with hostile files in no time', ({ assert }) => {
    const files = [
      '{'.repeat(100_000),
      '='.repeat(50_000),
      `A {${'~'.repeat(50_000)}}`,
      '::'.repeat(50_000),
    ]
    const before = performance.now()

    files.forEach((file) => parseGift(file))

    assert.isBelow(performance.now() - before, 3_000)
  })
})
