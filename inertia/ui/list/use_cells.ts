import { useIntl } from 'react-intl'
import { listPath } from '~/ui/list/list_addresses'
import type { ListData } from '~/ui/list/types'
import { sendJson } from '~/ui/send_json'

export type CellChange = { id: string; column: string; value: string }
export type CellRefusal = { index: number; message: string }

/** Changes cells of a list where they stand, all of them or none; the rows are read anew then. */
export function useCells(list: ListData<unknown>, onSaved: () => void) {
  const { formatMessage } = useIntl()

  /** @returns what could not be, and why */
  return async (changes: CellChange[]): Promise<CellRefusal[]> => {
    const cells = changes.map((change) => ({ ...change, value: change.value || null }))
    const answer = await sendJson<{ refusals?: CellRefusal[] }>('PUT', listPath(list, 'cells'), {
      cells,
    })
    if (answer?.status === 200) {
      onSaved()
      return []
    }
    const isOffline = answer === null
    return (
      answer?.data.refusals ?? [
        {
          index: 0,
          message: formatMessage({ id: isOffline ? 'ui.cells.offline' : 'ui.cells.broken' }),
        },
      ]
    )
  }
}

export type SaveCells = ReturnType<typeof useCells>
