import { useIntl } from 'react-intl'
import { NotePanel } from '~/learning/components/note_panel'
import type { Note } from '~/learning/use_note'
import { useMediaQuery } from '~/learning/use_media_query'
import { Drawer } from '~/ui/drawer'
import { IconButton } from '~/ui/icon_button'

type NoteAsideProps = {
  note: Note
  isOpen: boolean
  /** Just asked for, rather than still open from the lesson before. */
  isAskedFor: boolean
  onOpenChange: (isOpen: boolean) => void
}

const WIDE = '(min-width: 80rem)'

/** Notes stand beside the lesson where there is room, and come over it where there is none. */
export function NoteAside({ note, isOpen, isAskedFor, onOpenChange }: NoteAsideProps) {
  const { formatMessage } = useIntl()
  const isWide = useMediaQuery(WIDE)
  const title = formatMessage({ id: 'learning.note.title' })
  if (!isWide) {
    return (
      <Drawer title={title} isOpen={isOpen && isAskedFor} onOpenChange={onOpenChange}>
        <NotePanel note={note} isFocused={isAskedFor} />
      </Drawer>
    )
  }
  return (
    isOpen && (
      <aside
        aria-label={title}
        className="sticky top-14 h-[calc(100dvh-3.5rem)] w-80 shrink-0 overflow-y-auto border-s bg-canvas p-4"
      >
        <div className="flex items-center justify-between gap-2 pb-3">
          <h2 className="font-semibold">{title}</h2>
          <IconButton
            icon="close"
            size="sm"
            label={formatMessage({ id: 'learning.note.close' })}
            onPress={() => onOpenChange(false)}
          />
        </div>
        <NotePanel note={note} isFocused={isAskedFor} />
      </aside>
    )
  )
}
