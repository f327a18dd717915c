import { router, usePage } from '@inertiajs/react'
import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { LessonPage, PlayerFrame, PlayerItem } from '#learning/types'
import { useRemembered } from '~/layouts/use_remembered'
import { LessonDownloads, LessonMedia, StaffNotes } from '~/learning/components/lesson_extras'
import { LessonFooter } from '~/learning/components/lesson_footer'
import { ItemFacts, ItemStateIcon } from '~/learning/components/item_state'
import { NoteAside } from '~/learning/components/note_aside'
import { Player } from '~/learning/components/player'
import { ReadingText } from '~/learning/components/reading_text'
import { ShortcutHelp } from '~/learning/components/shortcut_help'
import { useBookmark } from '~/learning/use_bookmark'
import { useNote } from '~/learning/use_note'
import { usePlace } from '~/learning/use_place'
import { usePlayerKeys } from '~/learning/use_player_keys'
import { useSitting } from '~/learning/use_sitting'
import type { SharedProps } from '~/types'
import { EmptyState } from '~/ui/empty_state'
import { IconButton } from '~/ui/icon_button'

type LessonProps = { frame: PlayerFrame; lesson: LessonPage }

/** Each lesson starts afresh: its own note, its own clock. */
export default function Lesson(props: LessonProps) {
  return <OpenLesson key={props.lesson.id} {...props} />
}

Lesson.layout = (page: React.ReactNode) => page

function OpenLesson({ frame, lesson }: LessonProps) {
  const { formatMessage } = useIntl()
  const { user, featuresOff } = usePage<SharedProps>().props
  const hasNotes = !featuresOff.includes('notes')
  const reading = useRef<HTMLDivElement>(null)
  const { item, previous, next, module } = around(frame, lesson.id)
  const notes = useNotePanel()
  const note = useNote(item.href, lesson.note, user?.id ?? '')
  const bookmark = useBookmark(item.href, lesson.isBookmarked)
  const placeNow = usePlace(reading, lesson.resume)
  useSitting(item.href, placeNow, item.status === 'not_started')
  usePlayerKeys({
    n: next ? () => router.visit(next.href) : undefined,
    p: previous ? () => router.visit(previous.href) : undefined,
    b: hasNotes ? bookmark.toggle : undefined,
    m: hasNotes ? () => notes.show(!notes.isOpen) : undefined,
  })

  return (
    <Player
      frame={frame}
      title={item.title}
      itemId={item.id}
      actions={
        <>
          <ShortcutHelp />
          {hasNotes && (
            <>
              <IconButton
                icon={bookmark.isBookmarked ? 'bookmarked' : 'bookmark'}
                aria-pressed={bookmark.isBookmarked}
                label={formatMessage({ id: 'learning.bookmark.label' })}
                onPress={bookmark.toggle}
                className={bookmark.isBookmarked ? 'text-accent-ink!' : undefined}
              />
              <IconButton
                icon="notes"
                aria-pressed={notes.isOpen}
                label={formatMessage({ id: 'learning.note.title' })}
                onPress={() => notes.show(!notes.isOpen)}
              />
            </>
          )}
        </>
      }
      aside={
        hasNotes && (
          <NoteAside
            note={note}
            isOpen={notes.isOpen}
            isAskedFor={notes.isAskedFor}
            onOpenChange={notes.show}
          />
        )
      }
      footer={
        <LessonFooter
          previous={previous}
          next={next}
          finishHref={lesson.canFinish && !lesson.isDone ? `${item.href}/completion` : null}
          completedHref={frame.completedHref}
        />
      }
    >
      <header className="pb-6">
        <p className="text-[0.8125rem] text-ink-muted">{module}</p>
        <h1 className="text-3xl/9 font-semibold tracking-tight text-balance">{item.title}</h1>
        <p className="flex items-center gap-1.5 pt-1.5 text-[0.8125rem] text-ink-muted">
          <ItemStateIcon item={item} />
          <ItemFacts item={item} />
        </p>
      </header>
      <LessonMedia media={lesson.media} title={item.title} />
      {lesson.html !== null && <ReadingText ref={reading} html={lesson.html} />}
      {lesson.html === null && lesson.media === null && (
        <EmptyState
          icon="file-text"
          title={formatMessage({ id: 'learning.lesson.empty' })}
          description={formatMessage({ id: 'learning.lesson.empty_text' })}
        />
      )}
      <LessonDownloads downloads={lesson.downloads} />
      <StaffNotes notes={lesson.staffNotes} />
    </Player>
  )
}

/** Stays open from lesson to lesson where there is room for it. */
function useNotePanel() {
  const [isOpen, setOpen] = useRemembered('stoa.player.notes', false)
  const [isAskedFor, setAskedFor] = useState(false)
  return {
    isOpen,
    isAskedFor,
    show: (next: boolean) => {
      setAskedFor(next)
      setOpen(next)
    },
  }
}

function around(frame: PlayerFrame, id: string) {
  const places = frame.modules.flatMap(({ title, items }) =>
    items.map((item) => ({ item, module: title }))
  )
  const at = places.findIndex(({ item }) => item.id === id)
  const itemAt = (index: number): PlayerItem | null => places[index]?.item ?? null
  return { ...places[at], previous: itemAt(at - 1), next: itemAt(at + 1) }
}
