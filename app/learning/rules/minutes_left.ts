import type { OutlineState } from '#learning/rules/outline_state'

/** Minutes of the required items that are not done; null when none of them says how long it takes. */
export function minutesLeft({ modules }: Pick<OutlineState, 'modules'>): number | null {
  const left = modules
    .flatMap(({ items }) => items)
    .filter(({ item, status }) => item.isRequired && status !== 'completed')
    .flatMap(({ item }) => item.estimatedMinutes ?? [])
  return left.length > 0 ? left.reduce((sum, minutes) => sum + minutes, 0) : null
}
