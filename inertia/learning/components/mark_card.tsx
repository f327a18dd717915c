import { router } from '@inertiajs/react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MarkFilters, MyMark } from '#learning/types'
import { sendJson } from '~/ui/send_json'
import { DateText } from '~/ui/date_text'
import { IconButton } from '~/ui/icon_button'
import { TextLink } from '~/ui/text_link'
import { useToast } from '~/ui/toast'

type MarkCardProps = { mark: MyMark; kind: MarkFilters['kind'] }

/** A note or a bookmark, with the way back to where it was made. */
export function MarkCard({ mark, kind }: MarkCardProps) {
  const { formatMessage } = useIntl()
  const remove = useRemoval(mark, kind)
  return (
    <li className="flex items-start gap-3 rounded-card border bg-surface px-5 py-4">
      <div className="flex min-w-0 grow flex-col gap-1">
        <h2 className="font-semibold">
          {mark.isThere ? <TextLink href={mark.href}>{mark.title}</TextLink> : mark.title}
        </h2>
        <p className="text-[0.8125rem] text-ink-muted">
          {mark.course} · <DateText value={mark.at} />
        </p>
        {mark.text && (
          <p className="max-w-[75ch] pt-1 whitespace-pre-wrap break-words">{mark.text}</p>
        )}
        {!mark.isThere && (
          <p className="text-[0.8125rem] text-ink-muted">
            <FormattedMessage id="learning.marks.gone" />
          </p>
        )}
      </div>
      <IconButton
        icon="trash"
        label={formatMessage({ id: `learning.marks.remove_${kind}` }, { title: mark.title })}
        onPress={remove}
      />
    </li>
  )
}

function useRemoval({ id, title, href, isThere }: MyMark, kind: MarkFilters['kind']) {
  const { formatMessage } = useIntl()
  const showToast = useToast()
  const isNote = kind === 'notes'
  const options = { preserveScroll: true, preserveState: true }

  function undo() {
    if (isNote) router.post(`/me/notes/${id}/restoration`, {}, options)
    else void sendJson('POST', `${href}/bookmark`).then(() => router.reload())
  }

  const tell = () =>
    showToast({
      message: formatMessage({ id: `learning.marks.removed_${kind}` }, { title }),
      action:
        isNote || isThere
          ? { label: formatMessage({ id: 'learning.undo' }), onPress: undo }
          : undefined,
    })

  return () => {
    if (isNote) router.delete(`/me/notes/${id}`, { ...options, onSuccess: tell })
    else void sendJson('DELETE', `${href}/bookmark`).then(() => router.reload({ onSuccess: tell }))
  }
}
