import { useIntl } from 'react-intl'
import { Pagination } from '~/ui/pagination'
import type { ListData } from '~/ui/list/types'

type ListFooterProps = {
  list: ListData<unknown>
  onPrevious?: () => void
  onNext?: () => void
}

/** How many there are, and the way to the others. */
export function ListFooter({ list, onPrevious, onNext }: ListFooterProps) {
  const { formatMessage } = useIntl()
  const id = list.totalIsExact ? 'ui.table.total' : 'ui.table.total_at_least'
  return (
    <footer className="flex min-h-13 items-center justify-between gap-4 border-t px-4 py-2">
      <p className="text-[0.8125rem] text-ink-muted tabular-nums">
        {formatMessage({ id }, { count: list.total })}
      </p>
      {(onPrevious || onNext) && <Pagination onPrevious={onPrevious} onNext={onNext} />}
    </footer>
  )
}
