import { router, usePage } from '@inertiajs/react'
import { useState } from 'react'
import { listQuery } from '~/ui/list/list_query'
import type { ListData, ListState } from '~/ui/list/types'

/** Brings the list into another state: by address, so that it can be shared and gone back to. */
export function useList<Row>(list: ListData<Row>) {
  const { props } = usePage()
  const [isFetching, setFetching] = useState(false)

  function open(query: Record<string, string>) {
    router.get(list.path, query, {
      preserveState: true,
      preserveScroll: true,
      replace: true,
      showProgress: false,
      only: propNames(props, list),
      onStart: () => setFetching(true),
      onFinish: () => setFetching(false),
    })
  }

  return { open, show: (state: ListState) => open(listQuery(state)), isFetching }
}

/** The page prop that holds this list; none asks for the whole page, which is right as well. */
function propNames(props: Record<string, unknown>, list: unknown) {
  return Object.keys(props).filter((name) => props[name] === list)
}
