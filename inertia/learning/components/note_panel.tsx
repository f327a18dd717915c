import { FormattedMessage, useIntl } from 'react-intl'
import type { Note } from '~/learning/use_note'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { DateText } from '~/ui/date_text'
import { Icon } from '~/ui/icon'
import { TextArea } from '~/ui/text_area'
import { TextLink } from '~/ui/text_link'

/** What one writes down beside a lesson. */
export function NotePanel({ note, isFocused }: { note: Note; isFocused: boolean }) {
  const { formatMessage } = useIntl()
  return (
    <div className="flex flex-col gap-3">
      <TextArea
        label={formatMessage({ id: 'learning.note.label' })}
        placeholder={formatMessage({ id: 'learning.note.placeholder' })}
        value={note.text}
        onChange={note.change}
        rows={10}
        maxLength={100_000}
        autoFocus={isFocused}
        isRequired
      />
      {note.other ? <NoteConflict note={note} /> : <NoteStatus note={note} />}
      <p className="text-[0.8125rem]">
        <TextLink href="/me/notes">{formatMessage({ id: 'learning.note.all' })}</TextLink>
      </p>
    </div>
  )
}

function NoteStatus({ note: { state, savedAt, saveNow } }: { note: Note }) {
  const { formatMessage } = useIntl()
  return (
    <div
      role="status"
      className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-ink-muted"
    >
      {state === 'saved' && savedAt && (
        <>
          <Icon name="check" size="sm" className="text-success" />
          <FormattedMessage
            id="learning.note.saved"
            values={{ time: <DateText value={savedAt} style="time" /> }}
          />
        </>
      )}
      {(state === 'typing' || state === 'saving') && formatMessage({ id: 'learning.note.saving' })}
      {state === 'waiting' && (
        <>
          <Icon name="warning" size="sm" className="text-warning" />
          {formatMessage({ id: 'learning.note.waiting' })}
          <Button size="sm" onPress={saveNow}>
            {formatMessage({ id: 'learning.note.retry' })}
          </Button>
        </>
      )}
      {state === 'empty' && formatMessage({ id: 'learning.note.private' })}
    </div>
  )
}

function NoteConflict({ note }: { note: Note }) {
  const { formatMessage } = useIntl()
  return (
    <Callout kind="warning" isUrgent title={formatMessage({ id: 'learning.note.conflict' })}>
      <p className="max-h-40 overflow-y-auto border-s-2 ps-3 whitespace-pre-wrap text-ink-muted">
        {note.other?.text}
      </p>
      <div className="flex flex-wrap gap-2 pt-3">
        <Button size="sm" onPress={() => note.settle('mine')}>
          {formatMessage({ id: 'learning.note.keep_mine' })}
        </Button>
        <Button size="sm" onPress={() => note.settle('theirs')}>
          {formatMessage({ id: 'learning.note.take_other' })}
        </Button>
      </div>
    </Callout>
  )
}
