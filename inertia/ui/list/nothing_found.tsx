import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty_state'

/** The list has rows, but none for this search and these filters. */
export function NothingFound({ onClear }: { onClear: () => void }) {
  const { formatMessage } = useIntl()
  return (
    <div className="border-t">
      <EmptyState
        icon="search"
        title={formatMessage({ id: 'ui.table.nothing_found' })}
        description={formatMessage({ id: 'ui.table.nothing_found_hint' })}
        action={
          <Button onPress={onClear}>{formatMessage({ id: 'ui.table.clear_filters' })}</Button>
        }
      />
    </div>
  )
}
