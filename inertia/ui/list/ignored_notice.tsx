import { useIntl } from 'react-intl'
import { Callout } from '~/ui/callout'

/** Says which parts of the address made no sense, since the rows are others than somebody meant. */
export function IgnoredNotice({ parts }: { parts: string[] }) {
  const { formatMessage, formatList } = useIntl()
  if (parts.length === 0) {
    return null
  }
  return (
    <div className="px-3 pb-3">
      <Callout kind="warning">
        {formatMessage({ id: 'ui.table.ignored' }, { parts: formatList(parts, { type: 'unit' }) })}
      </Callout>
    </div>
  )
}
