import type { ReactElement, ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from '~/ui/class_names'
import { IconButton } from '~/ui/icon_button'

type DrawerProps = {
  title: string
  side?: 'start' | 'end' | 'bottom'
  trigger?: ReactElement
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  children: ReactNode | ((close: () => void) => ReactNode)
}

const SIDES = {
  start: 'inset-y-0 start-0 w-[min(22rem,88vw)] border-e',
  end: 'inset-y-0 end-0 w-[min(32rem,100vw)] border-s',
  bottom:
    'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-card border-t pb-[env(safe-area-inset-bottom)]',
}

/** A panel at the edge of the page: details, filters, or the menu of a phone. */
export function Drawer({ title, side = 'end', trigger, children, ...state }: DrawerProps) {
  const overlay = (
    <ModalOverlay
      {...(trigger ? {} : state)}
      isDismissable
      className="fixed inset-0 z-40 bg-scrim entering:animate-fade-in"
    >
      <Modal
        className={classNames(
          'fixed flex flex-col bg-surface-raised shadow-overlay entering:animate-fade-in',
          SIDES[side]
        )}
      >
        <DrawerContent title={title}>{children}</DrawerContent>
      </Modal>
    </ModalOverlay>
  )
  return trigger ? (
    <DialogTrigger {...state}>
      {trigger}
      {overlay}
    </DialogTrigger>
  ) : (
    overlay
  )
}

function DrawerContent({ title, children }: Pick<DrawerProps, 'title' | 'children'>) {
  const { formatMessage } = useIntl()
  return (
    <Dialog className="flex min-h-0 flex-1 flex-col outline-none">
      {({ close }) => (
        <>
          <header className="flex items-center gap-4 border-b px-5 py-3">
            <Heading slot="title" className="grow text-base font-semibold">
              {title}
            </Heading>
            <IconButton
              icon="close"
              size="sm"
              label={formatMessage({ id: 'ui.close' })}
              onPress={close}
            />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-5">
            {typeof children === 'function' ? children(close) : children}
          </div>
        </>
      )}
    </Dialog>
  )
}
