export type Marked = { percentage: number | null; passed: boolean | null }

/** The attempt that counts: a passed one before any other, then the most per cent; the earlier of equals. */
export function bestAttempt<Attempt extends Marked>(attempts: Attempt[]): Attempt | null {
  return attempts.reduce<Attempt | null>(
    (best, attempt) => (best === null || rank(attempt) > rank(best) ? attempt : best),
    null
  )
}

const rank = ({ percentage, passed }: Marked) => (passed ? 1000 : 0) + (percentage ?? 0)
