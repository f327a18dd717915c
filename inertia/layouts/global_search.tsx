import { lazy, Suspense, useEffect } from 'react'
import { useIntl } from 'react-intl'
import { Button as AriaButton } from 'react-aria-components/Button'
import { classNames } from '~/ui/class_names'
import { CONTROL, ONE_LINE } from '~/ui/field_styles'
import { Icon } from '~/ui/icon'
import { Kbd } from '~/ui/kbd'
import { useOnDemand } from '~/ui/use_on_demand'

const load = () => import('~/layouts/palette/palette')
const Palette = lazy(load)

/** Finds everything and does things. Ctrl+K, or "/", leads here from everywhere. */
export function GlobalSearch() {
  const { formatMessage } = useIntl()
  const { isOpen, wasOpened, warmUp, setOpen } = useOnDemand(load)
  useKeys(() => setOpen(true))
  return (
    <search className="w-full max-w-md min-w-0">
      <AriaButton
        onPress={() => setOpen(true)}
        onHoverStart={warmUp}
        onFocus={warmUp}
        aria-keyshortcuts="Control+K Meta+K"
        className={classNames(
          CONTROL,
          ONE_LINE,
          'relative flex w-full items-center gap-2 text-start text-ink-faint'
        )}
      >
        <Icon name="search" />
        <span className="min-w-0 flex-1 truncate">{formatMessage({ id: 'ui.palette.open' })}</span>
        <span aria-hidden className="hidden md:block">
          <Kbd>Ctrl K</Kbd>
        </span>
      </AriaButton>
      {wasOpened && (
        <Suspense>
          <Palette isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </search>
  )
}

function useKeys(onPress: () => void) {
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey
      if (!isShortcut && !(isSlash && !isTyping(event.target))) return
      // In the lesson editor the shortcut makes a link.
      if (isShortcut && isEditor(event.target)) return
      event.preventDefault()
      onPress()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const isEditor = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[contenteditable]') !== null

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')
  )
}
