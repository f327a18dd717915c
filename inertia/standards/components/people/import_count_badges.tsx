import { FormattedMessage, FormattedNumber } from 'react-intl'
import type { ImportCounts, ImportRowOutcome } from '#standards/people/types'
import { Badge } from '~/ui/badge'
import type { Tone } from '~/ui/tone'

/** In the order in which one asks. */
export const OUTCOME_TONES: Record<ImportRowOutcome, Tone> = {
  new: 'success',
  changed: 'accent',
  unchanged: 'neutral',
  left_out: 'neutral',
  error: 'danger',
}

export const outcomesIn = (counts: ImportCounts) =>
  (Object.keys(OUTCOME_TONES) as ImportRowOutcome[]).filter((outcome) => counts[outcome])

/** How many rows came to what, in short. */
export function ImportCountBadges({ counts }: { counts: ImportCounts }) {
  return (
    <span className="flex flex-wrap gap-1.5">
      {outcomesIn(counts).map((outcome) => (
        <Badge key={outcome} tone={OUTCOME_TONES[outcome]}>
          <FormattedMessage id={`standards.people.report.counts.${outcome}`} />{' '}
          <FormattedNumber value={counts[outcome] ?? 0} />
        </Badge>
      ))}
    </span>
  )
}
