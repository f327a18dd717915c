import type { ReactElement, ReactNode } from 'react'
import { useIntl } from 'react-intl'
import {
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components/Modal'
import { classNames } from '~/ui/class_names'
import { IconButton } from '~/ui/icon_button'

type DialogProps = {
  title: string
  description?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  /** A button that opens it. Without one, give `isOpen` and `onOpenChange`. */
  trigger?: ReactElement
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  children?: ReactNode | ((close: () => void) => ReactNode)
  footer?: ReactNode | ((close: () => void) => ReactNode)
}

const SIZES = { sm: 'sm:max-w-md', md: 'sm:max-w-xl', lg: 'sm:max-w-3xl' }

/** A window over the page that keeps the focus until it is closed. On phones it rises from below. */
export function Dialog({ trigger, isOpen, onOpenChange, size = 'md', ...content }: DialogProps) {
  const overlay = (
    <ModalOverlay
      isOpen={trigger ? undefined : isOpen}
      onOpenChange={trigger ? undefined : onOpenChange}
      isDismissable
      className="fixed inset-0 z-40 flex items-end justify-center bg-scrim entering:animate-fade-in sm:items-center sm:p-6"
    >
      <Modal
        className={classNames(
          'flex max-h-[min(90dvh,52rem)] w-full flex-col overflow-hidden rounded-t-card bg-surface-raised shadow-overlay entering:animate-rise-in sm:rounded-card',
          SIZES[size]
        )}
      >
        <DialogContent {...content} />
      </Modal>
    </ModalOverlay>
  )
  return trigger ? (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {overlay}
    </DialogTrigger>
  ) : (
    overlay
  )
}

function DialogContent({ title, description, children, footer }: DialogProps) {
  const { formatMessage } = useIntl()
  const withClose = (part: DialogProps['footer'], close: () => void) =>
    typeof part === 'function' ? part(close) : part
  return (
    <AriaDialog className="flex min-h-0 flex-col outline-none">
      {({ close }) => (
        <>
          <header className="flex items-start gap-4 p-5 pb-3">
            <div className="grow">
              <Heading slot="title" className="text-base font-semibold">
                {title}
              </Heading>
              {description && <p className="mt-1 text-ink-muted">{description}</p>}
            </div>
            <IconButton
              icon="close"
              size="sm"
              label={formatMessage({ id: 'ui.close' })}
              onPress={close}
              className="-me-1.5 -mt-1.5"
            />
          </header>
          <div className="min-h-0 overflow-y-auto px-5 pt-1 pb-5">{withClose(children, close)}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t bg-surface-sunken/60 px-5 py-3">
              {withClose(footer, close)}
            </footer>
          )}
        </>
      )}
    </AriaDialog>
  )
}
