import type { Evidence } from '#learning/queries/completion_record'
import { DateText } from '~/ui/date_text'
import { Icon } from '~/ui/icon'

/** Each criterion with the day on which it was met. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  return (
    <ul className="flex flex-col divide-y">
      {evidence.map(({ text, at }) => (
        <li key={text} className="flex items-baseline gap-2.5 py-2">
          <Icon name="check" size="sm" className="translate-y-0.5 text-success" />
          <span className="min-w-0 grow">{text}</span>
          {at && (
            <span className="shrink-0 text-[0.8125rem] text-ink-muted">
              <DateText value={at} style="date" />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
