import type { Reason } from '#learning/types'
import { Why } from '~/ui/why'

/** "Why?" in a row: what is missing, in words. */
export function ReasonsCell({ reasons }: { reasons: Reason[] }) {
  if (reasons.length === 0) {
    return <span className="text-ink-faint">–</span>
  }
  return (
    <div className="py-1.5">
      <Why
        reasons={reasons.flatMap(({ text, ways }) => [text, ...ways.map((way) => `· ${way.text}`)])}
      />
    </div>
  )
}
