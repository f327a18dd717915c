import { useState } from 'react'
import { useIntl } from 'react-intl'
import { sendJson } from '~/ui/send_json'
import { useToast } from '~/ui/toast'

/** A bookmark on an item, set and taken away at once. */
export function useBookmark(itemHref: string, initial: boolean) {
  const { formatMessage } = useIntl()
  const showToast = useToast()
  const [isBookmarked, setBookmarked] = useState(initial)

  async function toggle() {
    const wanted = !isBookmarked
    setBookmarked(wanted)
    const answer = await sendJson(wanted ? 'POST' : 'DELETE', `${itemHref}/bookmark`)
    const wasGone = !wanted && answer?.status === 404
    if (answer?.status === 200 || wasGone) return
    setBookmarked(!wanted)
    showToast({ kind: 'error', message: formatMessage({ id: 'learning.bookmark.failed' }) })
  }

  return { isBookmarked, toggle: () => void toggle() }
}
