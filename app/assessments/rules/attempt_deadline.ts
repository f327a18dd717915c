export interface AttemptTimes {
  startedAt: Date
  /** `assessments.time_limit`; null for no limit. */
  limitMinutes: number | null
  /** 1 for none, 1.25 for a quarter more. */
  extraTimeFactor?: number
  /** The moment the assessment closes for this learner. */
  availableUntil: Date | null
}

export interface AttemptDeadline {
  /** Null when nothing ends the attempt. */
  endsAt: Date | null
  /** Which of the two comes first, for the start page: a late start can cost time. */
  endedBy: 'time_limit' | 'closing' | null
}

const MINUTE_MS = 60_000

/** A save may arrive this long after the end: it was sent in time and the network was slow. */
export const SAVE_GRACE_SECONDS = 10

/**
 * When an attempt is handed in by itself: after the learner's time, but never after the
 * assessment closes. Worked out once, at the start, and stored with the attempt, so that
 * later changes of the assessment do not cut short who has begun.
 */
export function attemptDeadline(times: AttemptTimes): AttemptDeadline {
  const limitEnds = endOfLimit(times)
  const closes = times.availableUntil

  if (limitEnds === null || (closes !== null && closes < limitEnds)) {
    return { endsAt: closes, endedBy: closes === null ? null : 'closing' }
  }
  return { endsAt: limitEnds, endedBy: 'time_limit' }
}

/** Whether an answer that arrives now still counts. */
export function acceptsAnswers(endsAt: Date | null, now: Date): boolean {
  return endsAt === null || now.getTime() <= endsAt.getTime() + SAVE_GRACE_SECONDS * 1_000
}

function endOfLimit({ startedAt, limitMinutes, extraTimeFactor = 1 }: AttemptTimes) {
  if (limitMinutes === null || limitMinutes <= 0) {
    return null
  }
  const limitMs = Math.round(limitMinutes * MINUTE_MS * Math.max(1, extraTimeFactor))
  return new Date(startedAt.getTime() + limitMs)
}
