import { createHash } from 'node:crypto'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { uniformInt } from 'pure-rand/distribution/uniformInt'

/**
 * The same items in an order that depends on the seed alone, so that a reload, a review and
 * a second server show what the learner first saw.
 *
 * @param seed any text, such as an attempt's uuid joined with a question's
 */
export function seededShuffle<T>(items: readonly T[], seed: string): T[] {
  const random = xoroshiro128plus(createHash('sha256').update(seed).digest().readInt32BE(0))
  const shuffled = [...items]

  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = uniformInt(random, 0, last)
    ;[shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]]
  }
  return shuffled
}
