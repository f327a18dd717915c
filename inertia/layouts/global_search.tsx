import { router } from '@inertiajs/react'
import { useEffect, useRef, type FormEvent } from 'react'
import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { CONTROL, ONE_LINE } from '~/ui/field_styles'
import { Icon } from '~/ui/icon'
import { Kbd } from '~/ui/kbd'
import { PATHS } from '~/layouts/paths'

/** Finds courses. The "/" key leads here from everywhere. */
export function GlobalSearch() {
  const { formatMessage } = useIntl()
  const input = useRef<HTMLInputElement>(null)
  useSlashKey(() => input.current?.focus())
  return (
    <search className="w-full max-w-md">
      <form action={PATHS.search} onSubmit={search} className="group relative flex items-center">
        <Icon name="search" className="pointer-events-none absolute start-3 text-ink-faint" />
        <input
          ref={input}
          type="search"
          name="search"
          autoComplete="off"
          aria-label={formatMessage({ id: 'ui.search.everything' })}
          placeholder={formatMessage({ id: 'ui.top_bar.search' })}
          className={classNames(CONTROL, ONE_LINE, 'peer ps-9! md:pe-9!')}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute end-2.5 hidden md:peer-placeholder-shown:block md:group-focus-within:hidden!"
        >
          <Kbd>/</Kbd>
        </span>
      </form>
    </search>
  )
}

function search(event: FormEvent<HTMLFormElement>) {
  event.preventDefault()
  const words = String(new FormData(event.currentTarget).get('search')).trim()
  if (words) {
    router.get(PATHS.search, { search: words })
  }
}

function useSlashKey(onPress: () => void) {
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) {
        event.preventDefault()
        onPress()
      }
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')
  )
}
