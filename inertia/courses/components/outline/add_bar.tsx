import { router } from '@inertiajs/react'
import { useRef, useState, type FormEvent } from 'react'
import { useIntl } from 'react-intl'
import type { TreeModule } from '#courses/queries/course_tree'
import { OUTLINE_PROPS } from '~/courses/components/outline/line_menu'
import { useOutline } from '~/courses/components/outline/outline_context'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/text_field'

type Kind = 'lessons' | 'quizzes'

/** Adds a lesson, a quiz, or a file or link at the end of a module. */
export function AddBar({ module }: { module: TreeModule }) {
  const { formatMessage } = useIntl()
  const { path, openDialog } = useOutline()
  const [adding, setAdding] = useState<Kind | null>(null)
  const t = (key: string) => formatMessage({ id: `courses.outline.add.${key}` })
  if (adding) {
    return (
      <div className="border-t p-3">
        <AddForm
          path={pathFor(adding, path, module)}
          label={t(`${adding}_title`)}
          onClose={() => setAdding(null)}
        />
      </div>
    )
  }
  return (
    <div className="flex flex-wrap gap-1 border-t px-2 py-1.5">
      <Button size="sm" variant="ghost" icon="plus" onPress={() => setAdding('lessons')}>
        {t('lessons')}
      </Button>
      <Button size="sm" variant="ghost" icon="clipboard" onPress={() => setAdding('quizzes')}>
        {t('quizzes')}
      </Button>
      <Button
        size="sm"
        variant="ghost"
        icon="link"
        onPress={() => openDialog({ kind: 'link', module })}
      >
        {t('link')}
      </Button>
    </div>
  )
}

const pathFor = (kind: Kind, path: string, { lineageId }: TreeModule) =>
  `${path}/modules/${lineageId}/${kind}`

type AddFormProps = { path: string; label: string; onClose: () => void }

/** Asks for a title only; stays open, since one module rarely comes with one lesson. */
export function AddForm({ path, label, onClose }: AddFormProps) {
  const { formatMessage } = useIntl()
  const [title, setTitle] = useState('')
  const [isSending, setSending] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  function add(event: FormEvent) {
    event.preventDefault()
    if (!title.trim()) return
    setSending(true)
    router.post(
      path,
      { title },
      {
        preserveScroll: true,
        preserveState: true,
        only: OUTLINE_PROPS,
        onSuccess: () => setTitle(''),
        onFinish: () => {
          setSending(false)
          input.current?.focus()
        },
      }
    )
  }
  return (
    <form
      onSubmit={add}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="flex flex-wrap items-end gap-2"
    >
      <TextField
        label={label}
        isRequired
        autoFocus
        inputRef={input}
        value={title}
        onChange={setTitle}
        maxLength={255}
        className="min-w-52 grow"
      />
      <Button type="submit" variant="primary" isPending={isSending} isDisabled={!title.trim()}>
        {formatMessage({ id: 'courses.outline.add.submit' })}
      </Button>
      <Button variant="ghost" onPress={onClose}>
        {formatMessage({ id: 'courses.outline.add.done' })}
      </Button>
    </form>
  )
}
