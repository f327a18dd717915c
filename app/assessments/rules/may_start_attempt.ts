export interface StartFacts {
  now: Date
  /** `assessments.max_attempts` with what this learner was granted on top; 0 for no limit. */
  maxAttempts: number
  /** Attempts that count, the open one included. */
  attemptsUsed: number
  /** `assessments.attempt_delay`. */
  delayMinutes: number
  lastSubmittedAt: Date | null
  availableFrom: Date | null
  availableUntil: Date | null
  /** An attempt is in progress: it is to be resumed, not doubled. */
  hasOpenAttempt: boolean
  hasPassed: boolean
  /** Whether who has passed may try for more. */
  mayImprove: boolean
  /** `assessments.is_practice`: no limit, no delay, also after passing. */
  isPractice: boolean
}

export interface StartReason {
  key: string
  /** `at` is an ISO instant: the page puts it in as `date`, in the learner's zone. */
  params: Record<string, string | number>
}

export interface StartAnswer {
  allowed: boolean
  /** Everything that stands in the way; empty when nothing does. */
  reasons: StartReason[]
  /** When the learner may come back, if time alone stands in the way. */
  opensAt: Date | null
}

const MINUTE_MS = 60_000

/**
 * Whether a learner may begin a new attempt now, and if not, all the reasons why. An open
 * attempt is the only reason while there is one: it is the way on.
 */
export function mayStartAttempt(facts: StartFacts): StartAnswer {
  if (facts.hasOpenAttempt) {
    return { allowed: false, reasons: [reason('open_attempt')], opensAt: null }
  }

  const opensAt = latest([notBefore(facts), afterDelay(facts)].filter((at) => at > facts.now))
  const lasting = [closed(facts), passed(facts), usedUp(facts)].filter((reason) => reason !== null)
  const reasons = [...lasting, ...waiting(facts)]

  const isOnlyWaiting = lasting.length === 0 && reasons.length > 0
  return { allowed: reasons.length === 0, reasons, opensAt: isOnlyWaiting ? opensAt : null }
}

function closed({ now, availableUntil }: StartFacts): StartReason | null {
  return availableUntil !== null && now >= availableUntil
    ? reason('closed', { at: availableUntil.toISOString() })
    : null
}

function passed({ hasPassed, mayImprove, isPractice }: StartFacts): StartReason | null {
  return hasPassed && !mayImprove && !isPractice ? reason('passed') : null
}

function usedUp({ maxAttempts, attemptsUsed, isPractice }: StartFacts): StartReason | null {
  const isLimited = maxAttempts > 0 && !isPractice
  return isLimited && attemptsUsed >= maxAttempts
    ? reason('no_attempts_left', { max: maxAttempts })
    : null
}

function waiting(facts: StartFacts): StartReason[] {
  const [opens, rested] = [notBefore(facts), afterDelay(facts)]
  return [
    ...(opens > facts.now ? [reason('not_open', { at: opens.toISOString() })] : []),
    ...(rested > facts.now ? [reason('wait', { at: rested.toISOString() })] : []),
  ]
}

function notBefore({ availableFrom }: StartFacts) {
  return availableFrom ?? new Date(0)
}

/** The delay counts from handing in, not from the start. */
function afterDelay({ lastSubmittedAt, delayMinutes, isPractice }: StartFacts) {
  return lastSubmittedAt === null || isPractice
    ? new Date(0)
    : new Date(lastSubmittedAt.getTime() + delayMinutes * MINUTE_MS)
}

function latest(moments: Date[]) {
  return moments.length === 0 ? null : new Date(Math.max(...moments.map((at) => at.getTime())))
}

function reason(name: string, params: StartReason['params'] = {}): StartReason {
  return { key: `assessments.start.${name}`, params }
}
