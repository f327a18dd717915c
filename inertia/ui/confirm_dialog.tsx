import { useState, type ReactElement, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import {
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components/Modal'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/text_field'

type ConfirmDialogProps = {
  title: string
  /** What will happen, and whether it can be undone. */
  description: ReactNode
  /** The verb itself, such as "Delete course": never "OK". */
  confirmLabel: string
  cancelLabel?: string
  isDanger?: boolean
  /** A word to type first, for what cannot be undone at all. */
  typeToConfirm?: string
  onConfirm: () => void | Promise<void>
  trigger?: ReactElement
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** Asks before something that is hard to take back. Stays open, working, while a promise runs. */
export function ConfirmDialog({ trigger, isOpen, onOpenChange, ...question }: ConfirmDialogProps) {
  const overlay = (
    <ModalOverlay
      isOpen={trigger ? undefined : isOpen}
      onOpenChange={trigger ? undefined : onOpenChange}
      className="fixed inset-0 z-50 flex items-end justify-center bg-scrim entering:animate-fade-in sm:items-center sm:p-6"
    >
      <Modal className="w-full rounded-t-card bg-surface-raised shadow-overlay entering:animate-rise-in sm:max-w-md sm:rounded-card">
        <AriaDialog role="alertdialog" className="outline-none">
          {({ close }) => <Question {...question} close={close} />}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
  return trigger ? (
    <DialogTrigger>
      {trigger}
      {overlay}
    </DialogTrigger>
  ) : (
    overlay
  )
}

function Question(props: ConfirmDialogProps & { close: () => void }) {
  const { title, description, confirmLabel, cancelLabel, isDanger, typeToConfirm, close } = props
  const { formatMessage } = useIntl()
  const [isPending, setPending] = useState(false)
  const [typed, setTyped] = useState('')

  async function confirm() {
    setPending(true)
    try {
      await props.onConfirm()
      close()
    } finally {
      setPending(false)
    }
  }

  return (
    <div className="flex flex-col gap-4 p-5">
      <div>
        <Heading slot="title" className="text-base font-semibold">
          {title}
        </Heading>
        <div className="mt-1.5 text-ink-muted">{description}</div>
      </div>
      {typeToConfirm && (
        <TextField
          label={formatMessage({ id: 'ui.confirm.type' }, { word: typeToConfirm })}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          isRequired
        />
      )}
      <div className="flex flex-wrap justify-end gap-2 pt-1">
        <Button onPress={close} autoFocus={!typeToConfirm}>
          {cancelLabel ?? formatMessage({ id: 'ui.cancel' })}
        </Button>
        <Button
          variant={isDanger ? 'danger' : 'primary'}
          isPending={isPending}
          isDisabled={typeToConfirm !== undefined && typed !== typeToConfirm}
          onPress={() => void confirm()}
        >
          {confirmLabel}
        </Button>
      </div>
    </div>
  )
}
