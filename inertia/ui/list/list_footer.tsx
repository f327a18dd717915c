import { useIntl } from 'react-intl'
import { Select } from '~/ui/select'
import { Pagination } from '~/ui/pagination'
import type { ListData } from '~/ui/list/types'

const PAGE_SIZES = ['50', '100', '200']

type ListFooterProps = {
  list: ListData<unknown>
  onPageSize: (per: number) => void
  onPrevious?: () => void
  onNext?: () => void
}

/** How many there are, how many are shown, and the way to the others. */
export function ListFooter({ list, onPageSize, onPrevious, onNext }: ListFooterProps) {
  const { formatMessage } = useIntl()
  const id = list.totalIsExact ? 'ui.table.total' : 'ui.table.total_at_least'
  const hasChoice = list.total > Number(PAGE_SIZES[0])
  return (
    <footer className="flex min-h-13 flex-wrap items-center gap-x-4 gap-y-2 border-t px-4 py-2">
      <p className="grow text-[0.8125rem] text-ink-muted tabular-nums">
        {formatMessage({ id }, { count: list.total })}
      </p>
      {hasChoice && (
        <Select
          label={formatMessage({ id: 'ui.table.page_size' })}
          hideLabel
          value={String(list.state.per)}
          options={PAGE_SIZES.map((size) => ({
            value: size,
            label: formatMessage({ id: 'ui.table.rows' }, { count: Number(size) }),
          }))}
          onChange={(size) => onPageSize(Number(size))}
          className="w-32"
        />
      )}
      {(onPrevious || onNext) && <Pagination onPrevious={onPrevious} onNext={onNext} />}
    </footer>
  )
}
