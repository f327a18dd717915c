/** Longest time one heartbeat can speak for: two of its intervals. */
const MOST_SECONDS = 30

/**
 * Active seconds that can be true: whole, never more than the clock allows since the last
 * heartbeat, never more than a heartbeat may claim.
 */
export function creditedSeconds(
  claimed: number,
  { secondsSinceLast }: { secondsSinceLast: number }
): number {
  return Math.max(0, Math.floor(Math.min(claimed, secondsSinceLast, MOST_SECONDS)))
}
