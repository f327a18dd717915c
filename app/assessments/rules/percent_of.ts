/** Share of a whole in per cent to two decimals; null where there is no share or no whole. */
export function percentOf(part: number | null, whole: number): number | null {
  return part === null || whole <= 0 ? null : Math.round((part / whole) * 10_000) / 100
}
