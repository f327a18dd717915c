/** A graded activity: what it is worth, and the best result in per cent, null before there is one. */
export type GradedPart = { points: number; percent: number | null }

export type CourseGrade = {
  /** 0–100 to two decimals, rounded down: 80 is never shown early. */
  percent: number
  /** Of how many graded parts there is a result. */
  done: number
  total: number
}

/**
 * The grade of a course: earned of all possible points of its graded activities. What has no
 * result yet counts as nothing earned, so that a grade that was reached stays reached.
 * Null before the first result, and where nothing is graded.
 */
export function courseGrade(parts: GradedPart[]): CourseGrade | null {
  const graded = parts.filter(({ points }) => points > 0)
  const done = graded.filter(({ percent }) => percent !== null)
  if (done.length === 0) return null
  const possible = sum(graded.map(({ points }) => hundredths(points)))
  const earned = sum(
    done.map(({ points, percent }) => hundredths(points) * hundredths(within(percent!)))
  )
  return {
    percent: Math.floor(earned / possible) / 100,
    done: done.length,
    total: graded.length,
  }
}

/** Whole numbers, because sums of fractions drift. */
const hundredths = (value: number) => Math.round(value * 100)
const within = (percent: number) => Math.min(100, Math.max(0, percent))
const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
