import { test } from '@japa/runner'
import fc from 'fast-check'
import { courseGrade, type GradedPart } from '#learning/rules/course_grade'

const points = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100)
const percent = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100)
const parts = fc.array(fc.record({ points, percent: fc.option(percent) }), { maxLength: 30 })

test.group('courseGrade', () => {
  test('weighs by points: {0}')
    .with<[string, GradedPart[], number | null][]>([
      ['nothing graded', [], null],
      ['no result yet', [{ points: 10, percent: null }], null],
      ['nothing worth points', [{ points: 0, percent: 100 }], null],
      ['one result', [{ points: 10, percent: 70.5 }], 70.5],
      [
        'the heavier quiz counts more',
        [
          { points: 30, percent: 100 },
          { points: 10, percent: 0 },
        ],
        75,
      ],
      [
        'what is missing earns nothing',
        [
          { points: 10, percent: 100 },
          { points: 10, percent: null },
        ],
        50,
      ],
      [
        'almost is not there yet',
        [
          { points: 1, percent: 100 },
          { points: 2, percent: 70 },
        ],
        80,
      ],
      [
        'rounded down',
        [
          { points: 1, percent: 100 },
          { points: 2, percent: 69.99 },
        ],
        79.99,
      ],
    ])
    .run(({ assert }, [, given, expected]) => {
      assert.equal(courseGrade(given)?.percent ?? null, expected)
    })

  test('lies between 0 and 100, and counts what is done', ({ assert }) => {
    fc.assert(
      fc.property(parts, (given) => {
        const grade = courseGrade(given)
        if (!grade) return
        assert.isAtLeast(grade.percent, 0)
        assert.isAtMost(grade.percent, 100)
        assert.isAtMost(grade.done, grade.total)
      })
    )
  })

  test('a better result never lowers it, so a grade that was reached stays reached', ({
    assert,
  }) => {
    fc.assert(
      fc.property(parts, fc.nat(), percent, (given, at, better) => {
        fc.pre(given.length > 0)
        const index = at % given.length
        const improved = given.with(index, {
          ...given[index],
          percent: Math.max(given[index].percent ?? 0, better),
        })
        assert.isAtLeast(courseGrade(improved)?.percent ?? 0, courseGrade(given)?.percent ?? 0)
      })
    )
  })

  test('is 100 only when everything is, and the order does not matter', ({ assert }) => {
    fc.assert(
      fc.property(parts, (given) => {
        const isFull = given.every((part) => part.points === 0 || part.percent === 100)
        const grade = courseGrade(given)
        if (grade) assert.equal(grade.percent === 100, isFull)
        assert.deepEqual(courseGrade(given.toReversed()), grade)
      })
    )
  })
})
