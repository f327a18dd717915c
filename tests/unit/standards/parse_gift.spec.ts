import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from '@japa/runner'
import { parseGift } from '#standards/gift/parse_gift'
import { sampleData } from '#tests/sample_data'
import { differencesFromMoodle, type MoodleFile } from '#tests/unit/standards/gift_comparison'

const expectedPath = sampleData('gift/EXPECTED-moodle45.json')
const NOT_HERE = 'sample data is not here'

/** Where we differ from Moodle on purpose. */
const JUSTIFIED = [
  {
    difference: 'markdown.gift 0 name',
    reason: 'a title is one line here',
  },
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
      JUSTIFIED.map(({ difference }) => difference),
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
