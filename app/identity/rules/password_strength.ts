import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** 0: known to everybody who tries, to 4: beyond any guessing. Below 2, a million guesses open it. */
export type PasswordStrength = {
  score: 0 | 1 | 2 | 3 | 4
  /** Why it is weak: in the lists of passwords that leaked, made of what is known of its owner, or else. */
  weakness: 'leaked' | 'personal' | 'simple' | null
}

/** A password that is guessed more easily than this is refused. */
const WEAKEST_SCORE = 2

const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/** Longer ones are strong anyway, and would take long to look at. */
const LOOKED_AT = 100

/**
 * How easily a password is guessed, by the lists and patterns that guessing goes by (zxcvbn).
 *
 * @param known what is known of its owner: names, address, company
 */
export function passwordStrength(password: string, known: string[]): PasswordStrength {
  const looked = password.slice(0, LOOKED_AT)
  const { score, sequence } = zxcvbn.check(looked, wordsOf(known))
  const isIn = (list: string) => (match: (typeof sequence)[number]) =>
    'dictionaryName' in match && String(match.dictionaryName).startsWith(list)
  const personal = sequence.filter(isIn('userInputs')).map(({ token }) => token.length)
  const share = personal.reduce((sum, length) => sum + length, 0) / Math.max(1, looked.length)
  if (share >= MOST_PERSONAL) return { score: Math.min(score, 1) as 0 | 1, weakness: 'personal' }
  if (score >= WEAKEST_SCORE) return { score, weakness: null }
  return { score, weakness: sequence.some(isIn('passwords')) ? 'leaked' : 'simple' }
}

/** What is known of its owner may not be half of it. */
const MOST_PERSONAL = 0.5

const SHORTEST_WORD = 3

/** Each also in its parts: "lina@acme.test" is guessed as "lina" and "acme", too. */
const wordsOf = (known: string[]) => [
  ...new Set(
    known
      .flatMap((one) => [one, ...one.split(/[^\p{L}\p{N}]+/u)])
      .filter((word) => word.length >= SHORTEST_WORD)
  ),
]
