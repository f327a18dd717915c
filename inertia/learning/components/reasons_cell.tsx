import { useIntl } from 'react-intl'
import type { Reason } from '#learning/types'
import { Why } from '~/ui/why'

/** "Why?" in a row: what is missing, in words. */
export function ReasonsCell({ reasons }: { reasons: Reason[] }) {
  const { formatMessage } = useIntl()
  if (reasons.length === 0) {
    return <span className="text-ink-faint">–</span>
  }
  return (
    <Why
      label={formatMessage({ id: 'ui.why' })}
      reasons={reasons.flatMap(({ text, ways }) => [text, ...ways.map((way) => `· ${way.text}`)])}
    />
  )
}
