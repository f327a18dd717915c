import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { bulkPath } from '~/ui/list/list_addresses'
import type { BulkAction, BulkTarget, ListData } from '~/ui/list/types'
import type { Selection } from '~/ui/list/use_selection'

type BulkBarProps = {
  list: ListData<unknown>
  selection: Selection
  /** Asks for what an action needs besides. */
  onBulk?: (key: string, target: BulkTarget) => void
}

/** What can be done with the ticked rows. */
export function BulkBar({ list, selection, onBulk }: BulkBarProps) {
  const { formatMessage } = useIntl()
  const count = selection.isAllMatching ? list.total : selection.count
  const hasMore = selection.isPageFull && list.total > selection.count && !selection.isAllMatching

  function run({ key, isReady }: BulkAction) {
    if (isReady) runBulk(list, key, selection.target)
    else onBulk?.(key, selection.target)
    selection.clear()
  }

  return (
    <div className="flex flex-wrap items-center gap-2 border-t bg-accent-soft px-4 py-2">
      <p role="status" className="me-2 font-medium text-accent-ink">
        {formatMessage({ id: 'ui.table.selected' }, { count })}
      </p>
      {!selection.isPageFull && !selection.isAllMatching && (
        <span className="sm:hidden">
          <Button size="sm" variant="ghost" onPress={selection.togglePage}>
            {formatMessage({ id: 'ui.table.select_page' })}
          </Button>
        </span>
      )}
      {hasMore && (
        <Button size="sm" variant="ghost" onPress={selection.chooseAllMatching}>
          {formatMessage({ id: 'ui.table.select_all' }, { count: list.total })}
        </Button>
      )}
      <Button size="sm" variant="ghost" onPress={selection.clear}>
        {formatMessage({ id: 'ui.table.clear_selection' })}
      </Button>
      <div className="ms-auto flex flex-wrap gap-2">
        {list.bulk.map((action) => (
          <BulkButton key={action.key} action={action} count={count} onRun={() => run(action)} />
        ))}
      </div>
    </div>
  )
}

/** Does it with what is ticked, or with all that the list's state leaves; a page tells the outcome. */
function runBulk(list: ListData<unknown>, key: string, target: BulkTarget) {
  router.post(bulkPath(list, key, target), target)
}

type BulkButtonProps = { action: BulkAction; count: number; onRun: () => void }

function BulkButton({ action, count, onRun }: BulkButtonProps) {
  const { formatMessage } = useIntl()
  if (!action.danger || !action.isReady) {
    return (
      <Button size="sm" variant={action.danger ? 'danger' : undefined} onPress={onRun}>
        {action.label}
      </Button>
    )
  }
  return (
    <ConfirmDialog
      isDanger
      trigger={
        <Button size="sm" variant="danger">
          {action.label}
        </Button>
      }
      title={formatMessage({ id: 'ui.table.confirm_title' }, { action: action.label, count })}
      description={formatMessage({ id: 'ui.table.confirm_description' })}
      confirmLabel={action.label}
      onConfirm={onRun}
    />
  )
}
