import type { FormEvent, ReactNode } from 'react'
import { Button, Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { plainButtonStyle, primaryButtonStyle } from '~/ui/editor/styles'

interface EditorDialogProps {
  title: string
  submitLabel: string
  /** While the answer of the server is on its way; the form cannot be sent again. */
  isPending?: boolean
  onSubmit: () => void
  onClose: () => void
  /** Buttons at the start of the last line, such as "Remove". */
  extra?: ReactNode
  children: ReactNode
}

/** A form in a dialog. Escape and Cancel close it and change nothing. */
export function EditorDialogFrame(props: EditorDialogProps) {
  const { title, submitLabel, isPending, onSubmit, onClose, extra, children } = props
  const { formatMessage } = useIntl()

  function submit(event: FormEvent) {
    event.preventDefault()
    // The page's own form may be an ancestor in React, though not in the document.
    event.stopPropagation()
    if (!isPending) onSubmit()
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="fixed inset-0 z-50 flex items-center justify-center overflow-auto p-4 editor-scrim"
    >
      <Modal className="w-full max-w-lg rounded-card border border-line bg-surface text-ink shadow-xl">
        <Dialog className="p-6 outline-none">
          <Heading slot="title" className="mb-4 text-lg font-semibold">
            {title}
          </Heading>
          <Form validationBehavior="aria" className="flex flex-col gap-4" onSubmit={submit}>
            {children}
            <p role="status" className="sr-only">
              {isPending && formatMessage({ id: 'editor.dialog.working' })}
            </p>
            <div className="flex flex-wrap justify-end gap-2">
              {extra && <div className="me-auto">{extra}</div>}
              <Button className={plainButtonStyle} onPress={onClose}>
                {formatMessage({ id: 'editor.dialog.cancel' })}
              </Button>
              <Button type="submit" className={primaryButtonStyle}>
                {isPending ? formatMessage({ id: 'editor.dialog.working' }) : submitLabel}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
