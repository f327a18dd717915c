import { FormattedNumber, useIntl } from 'react-intl'
import type { ImportCounts as Counts } from '#standards/people/types'
import { OUTCOME_TONES, outcomesIn } from '~/standards/components/people/import_count_badges'
import { StatTile } from '~/ui/stat_tile'

/** How many rows come to what; each leads to its rows. */
export function ImportCounts({ counts, path }: { counts: Counts; path: string }) {
  const { formatMessage } = useIntl()
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {outcomesIn(counts).map((outcome) => (
        <StatTile
          key={outcome}
          label={formatMessage({ id: `standards.people.report.counts.${outcome}` })}
          value={<FormattedNumber value={counts[outcome] ?? 0} />}
          tone={OUTCOME_TONES[outcome]}
          href={`${path}?filter[outcome]=${outcome}`}
        />
      ))}
    </div>
  )
}
