import { router } from '@inertiajs/react'
import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import { useToast } from '~/ui/toast'

const WAITING = 'stoa.trashed_course'

type Trashed = { title: string; restorePath: string }

/**
 * Moves something to the trash and offers to take that back.
 *
 * @returns a function of its title and its path; the path with `/restoration` brings it back
 */
export function useTrash(only: string[]) {
  const { formatMessage } = useIntl()
  const showToast = useToast()
  return (title: string, path: string) =>
    router.delete(path, {
      preserveScroll: true,
      preserveState: true,
      only,
      onSuccess: () =>
        showToast({
          message: formatMessage({ id: 'courses.studio.trashed' }, { title }),
          action: {
            label: formatMessage({ id: 'courses.studio.undo' }),
            onPress: () => router.post(`${path}/restoration`, {}, { preserveScroll: true, only }),
          },
        }),
    })
}

/** For a course, whose page is gone afterwards: the offer is shown on the page that follows. */
export function trashCourse(trashed: Trashed, path: string) {
  router.delete(path, {
    onBefore: () => sessionStorage.setItem(WAITING, JSON.stringify(trashed)),
    onError: () => sessionStorage.removeItem(WAITING),
  })
}

/** Shows the offer that `trashCourse` left behind. */
export function useTrashToast() {
  const { formatMessage } = useIntl()
  const showToast = useToast()
  useEffect(() => {
    const waiting = sessionStorage.getItem(WAITING)
    if (!waiting) return
    sessionStorage.removeItem(WAITING)
    const { title, restorePath } = JSON.parse(waiting) as Trashed
    showToast({
      message: formatMessage({ id: 'courses.studio.trashed' }, { title }),
      action: {
        label: formatMessage({ id: 'courses.studio.undo' }),
        onPress: () => router.post(restorePath),
      },
    })
  }, [])
}
