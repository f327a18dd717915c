import { usePage } from '@inertiajs/react'
import { lazy, Suspense, useRef } from 'react'
import { useIntl } from 'react-intl'
import { Avatar } from '~/ui/avatar'
import { useOnDemand } from '~/ui/use_on_demand'
import type { SharedProps } from '~/types'

const loadPanel = () => import('~/layouts/user_menu_panel')
const UserMenuPanel = lazy(loadPanel)

/** Who is signed in, and behind it everything about the account. */
export function UserMenu() {
  const { formatMessage } = useIntl()
  const { user } = usePage<SharedProps>().props
  const button = useRef<HTMLButtonElement>(null)
  const { isOpen, wasOpened, setOpen, warmUp } = useOnDemand(loadPanel)
  if (!user) {
    return null
  }
  const label = formatMessage({ id: 'ui.account.menu' }, { name: user.name })
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onPointerEnter={warmUp}
        onFocus={warmUp}
        className="grid size-9 place-items-center rounded-full hover:bg-ink/6 pointer-coarse:size-11"
      >
        <Avatar name={user.name} imageUrl={user.avatarUrl} />
      </button>
      {wasOpened && (
        <Suspense>
          <UserMenuPanel
            user={user}
            label={label}
            triggerRef={button}
            isOpen={isOpen}
            onOpenChange={setOpen}
          />
        </Suspense>
      )}
    </>
  )
}
