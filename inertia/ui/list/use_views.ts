import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { rowsQuery } from '~/ui/list/list_query'
import type { ListData, ListView } from '~/ui/list/types'
import { useToast } from '~/ui/toast'

type Change = { isDefault?: boolean; takesState?: boolean }

/** What can be done with a saved view at once, without asking. */
export function useViews({ state }: ListData<unknown>) {
  const { formatMessage } = useIntl()
  const showToast = useToast()
  const say = (id: string, { name }: ListView) => formatMessage({ id: `ui.views.${id}` }, { name })

  function update(view: ListView, change: Change) {
    router.put(viewPath(view, state), change, {
      ...KEEPING,
      onSuccess: () => showToast({ message: say(saidOf(change), view) }),
    })
  }

  function remove(view: ListView) {
    router.delete(`/list-views/${view.id}`, {
      ...KEEPING,
      onSuccess: () =>
        showToast({
          message: say('deleted', view),
          action: {
            label: formatMessage({ id: 'ui.views.undo' }),
            onPress: () => router.post(`/list-views/${view.id}/restoration`, {}, KEEPING),
          },
        }),
    })
  }

  return { update, remove }
}

const KEEPING = { preserveState: true, preserveScroll: true }

/** The address of a view, with the list's own state for what it is to keep. */
export const viewPath = ({ id }: ListView, state: ListData<unknown>['state']) =>
  `/list-views/${id}?${new URLSearchParams(rowsQuery(state))}`

function saidOf({ takesState, isDefault }: Change) {
  if (takesState) return 'updated'
  return isDefault ? 'is_default' : 'is_no_default'
}
