import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'

type PaginationProps = {
  /** Undefined where there is no such page. */
  onPrevious?: () => void
  onNext?: () => void
}

/** Back and forth through a long list; there are no page numbers to jump to. */
export function Pagination({ onPrevious, onNext }: PaginationProps) {
  const { formatMessage } = useIntl()
  return (
    <nav aria-label={formatMessage({ id: 'ui.pagination.label' })} className="flex gap-2">
      <Button size="sm" isDisabled={!onPrevious} onPress={onPrevious}>
        {formatMessage({ id: 'ui.pagination.previous' })}
      </Button>
      <Button size="sm" isDisabled={!onNext} onPress={onNext}>
        {formatMessage({ id: 'ui.pagination.next' })}
      </Button>
    </nav>
  )
}
