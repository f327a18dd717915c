import { test } from '@japa/runner'
import { countWords, essay } from '#assessments/questions/essay'
import { fileUpload } from '#assessments/questions/file_upload'
import { fillBlank } from '#assessments/questions/fill_blank'
import { matching } from '#assessments/questions/matching'
import { ordering } from '#assessments/questions/ordering'

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id.toUpperCase() }))
const UUID = '0b7c9c5e-0000-4000-8000-000000000001'

test.group('ordering', () => {
  test('gives {fraction} for {order} with {credit}')
    .with([
      { order: 'abcd', credit: 'positions', fraction: 1 },
      { order: 'abdc', credit: 'positions', fraction: 0.5 },
      { order: 'abdc', credit: 'all_or_nothing', fraction: 0 },
      { order: 'abcd', credit: 'all_or_nothing', fraction: 1 },
    ] as const)
    .run(({ assert }, { order, credit, fraction }) => {
      assert.equal(ordering.score({ items, credit }, { order: order.split('') }).fraction, fraction)
    })

  test('takes all items once or none', ({ assert }) => {
    const data = ordering.validate({ items })

    assert.deepEqual(ordering.validateResponse(data, { order: [] }), { order: [] })
    assert.throws(
      () => ordering.validateResponse(data, { order: ['a', 'b'] }),
      /not_every_item_once/
    )
    assert.throws(
      () => ordering.validateResponse(data, { order: ['a', 'a', 'b', 'c'] }),
      /not_every_item_once/
    )
  })

  test('says where each item went and where it belongs', ({ assert }) => {
    const data = ordering.validate({ items })

    const { parts } = ordering.review(data, { order: ['b', 'a', 'c', 'd'] }, String)

    assert.deepInclude(parts[0], { id: 'b', response: '1', key: '2', correct: false })
    assert.deepInclude(parts[2], { id: 'c', response: '3', key: '3', correct: true })
  })
})

test.group('matching', () => {
  const data = {
    prompts: [
      { id: 'p1', text: 'Cat', match: 'c1' },
      { id: 'p2', text: 'Dog', match: 'c2' },
    ],
    choices: [
      { id: 'c1', text: 'Meow' },
      { id: 'c2', text: 'Woof' },
      { id: 'c3', text: 'Moo' },
    ],
  }

  test('gives a share for each pair', ({ assert }) => {
    const score = matching.score(data, { matches: { p1: 'c1', p2: 'c3' } })

    assert.deepEqual(score, {
      fraction: 0.5,
      correct: false,
      parts: [
        { id: 'p1', fraction: 1 },
        { id: 'p2', fraction: 0 },
      ],
    })
  })

  test('words pairs, and only those made', ({ assert }) => {
    assert.equal(matching.answerInWords(data, { matches: { p2: 'c3' } }, String), 'Dog → Moo')
    assert.equal(matching.keyInWords(data, String), 'Cat → Meow; Dog → Woof')
  })

  test('refuses choices that read alike and prompts without a choice', ({ assert }) => {
    const alike = [...data.choices, { id: 'c4', text: 'Moo ' }]

    assert.throws(
      () => matching.validate({ ...data, choices: alike }),
      /choices\[3\].text.*duplicate/
    )
    assert.throws(
      () => matching.validate({ ...data, choices: data.choices.slice(1) }),
      /prompts\[0\].match/
    )
    assert.throws(() => matching.validateResponse(data, { matches: { p9: 'c1' } }), /not_a_choice/)
  })
})

test.group('fillBlank', () => {
  const blanks = [
    { id: 'b1', kind: 'typed', answers: [{ id: 'x', text: 'H2O', fraction: 100 }] },
    {
      id: 'b2',
      kind: 'chosen',
      answers: [
        { id: 'hot', text: 'hot', fraction: 100 },
        { id: 'cold', text: 'cold', fraction: 0 },
      ],
    },
  ]
  const text = '[[b1]] boils when [[b2]]!'

  test('cuts the text at its blanks', ({ assert }) => {
    const data = fillBlank.validate({ text, blanks })

    const { segments } = fillBlank.forLearner(data, 'seed')

    assert.deepEqual(
      segments.map((segment) => ('text' in segment ? segment.text : segment.blank)),
      ['b1', ' boils when ', 'b2', '!']
    )
  })

  test('gives a share for each blank', ({ assert }) => {
    const data = fillBlank.validate({ text, blanks })

    assert.equal(fillBlank.score(data, { blanks: { b1: 'h2o', b2: 'cold' } }).fraction, 0.5)
    assert.equal(fillBlank.score(data, { blanks: { b1: 'h2o', b2: 'hot' } }).fraction, 1)
    assert.equal(fillBlank.answerInWords(data, { blanks: { b2: 'hot' } }, String), '1. – 2. hot')
  })

  test('refuses texts whose blanks do not fit', ({ assert }) => {
    for (const wrong of ['no blank', '[[b1]]', '[[b1]] [[b1]]', '[[b1]] [[b2]] [[b3]]']) {
      assert.throws(() => fillBlank.validate({ text: wrong, blanks }), /blanks_do_not_fit/)
    }
  })

  test('takes only answers of the menu', ({ assert }) => {
    const data = fillBlank.validate({ text, blanks })

    assert.throws(
      () => fillBlank.validateResponse(data, { blanks: { b2: 'warm' } }),
      /not_a_choice/
    )
  })
})

test.group('essay', () => {
  test('waits for a person, unless there is nothing to read', ({ assert }) => {
    const data = essay.validate({ guidance: '<p>Name three.</p>' })

    assert.isNull(essay.score(data, { text: 'My view' }).correct)
    assert.isFalse(essay.score(data, { text: ' ' }).correct)
    assert.isNull(essay.score(data, { text: '', html: '<img src="a" />' }).correct)
    assert.notInclude(JSON.stringify(essay.forLearner(data, null)), 'Name three')
  })

  test('cleans what the rich editor sends', ({ assert }) => {
    const data = essay.validate({})

    const response = essay.validateResponse(data, {
      html: '<p>Hi<script>x</script></p>',
      text: 'no',
    })

    assert.deepEqual(response, { text: 'Hi', html: '<p>Hi</p>' })
  })

  test('counts {words} words in "{text}"')
    .with([
      { text: 'Two words.', words: 2 },
      { text: '', words: 0 },
      { text: "don't – stop", words: 2 },
      { text: 'مرحبا بالعالم', words: 2 },
    ])
    .run(({ assert }, { text, words }) => {
      assert.equal(countWords(text), words)
    })
})

test.group('fileUpload', () => {
  test('refuses too many files, other endings and made-up ids', ({ assert }) => {
    const data = fileUpload.validate({ maxFiles: 1, endings: ['PDF'] })
    const file = { file: UUID, name: 'Report.pdf' }

    assert.deepEqual(fileUpload.validateResponse(data, { files: [file] }), { files: [file] })
    assert.throws(() => fileUpload.validateResponse(data, { files: [file, file] }), /too_many/)
    assert.throws(
      () => fileUpload.validateResponse(data, { files: [{ ...file, name: 'a.exe' }] }),
      /wrong_file_ending/
    )
    assert.throws(
      () => fileUpload.validateResponse(data, { files: [{ ...file, file: '../x' }] }),
      /not_a_uuid/
    )
  })
})
