import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ToDo } from '#learning/types'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem } from '~/ui/menu'
import { TextArea } from '~/ui/text_area'

/** Leaving a course one has chosen; for an assigned one, whom to ask. */
export function LeaveMenu({ toDo }: { toDo: ToDo }) {
  const { formatMessage } = useIntl()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Menu
        label={formatMessage({ id: 'learning.leave.menu' }, { course: toDo.course.title })}
        trigger={
          <IconButton
            icon="more"
            label={formatMessage({ id: 'learning.leave.menu' }, { course: toDo.course.title })}
          />
        }
      >
        <MenuItem icon="info" href={`/c/${toDo.course.slug}`}>
          {formatMessage({ id: 'learning.leave.about' })}
        </MenuItem>
        <MenuItem icon="sign-out" isDanger={toDo.canLeave} onPress={() => setAsking(true)}>
          {formatMessage({ id: 'learning.leave.action' })}
        </MenuItem>
      </Menu>
      <LeaveQuestion toDo={toDo} isOpen={isAsking} onOpenChange={setAsking} />
    </>
  )
}

type LeaveQuestionProps = { toDo: ToDo; isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

function LeaveQuestion({ toDo, isOpen, onOpenChange }: LeaveQuestionProps) {
  const { formatMessage } = useIntl()
  const [reason, setReason] = useState('')
  const [isPending, setPending] = useState(false)
  const words = (id: string) =>
    formatMessage({ id: `learning.leave.${id}` }, { course: toDo.course.title })

  function leave(close: () => void) {
    router.delete(`/me/learning/${toDo.id}`, {
      data: { reason: reason.trim() || undefined },
      onStart: () => setPending(true),
      onFinish: () => {
        setPending(false)
        close()
      },
    })
  }

  if (!toDo.canLeave) {
    return (
      <Dialog
        size="sm"
        title={words('assigned_title')}
        description={toDo.why[0]}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
      >
        <p>{words('assigned_text')}</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      size="sm"
      title={words('title')}
      description={words('text')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={(close) => (
        <>
          <Button onPress={close}>{words('stay')}</Button>
          <Button variant="danger" isPending={isPending} onPress={() => leave(close)}>
            {words('action')}
          </Button>
        </>
      )}
    >
      <TextArea
        label={words('reason')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={500}
      />
    </Dialog>
  )
}
