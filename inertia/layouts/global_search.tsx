import { router } from '@inertiajs/react'
import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { Kbd } from '~/ui/kbd'
import { SearchField } from '~/ui/search_field'
import { PATHS } from '~/layouts/paths'

/** Finds courses. The "/" key leads here from everywhere. */
export function GlobalSearch() {
  const { formatMessage } = useIntl()
  const input = useRef<HTMLInputElement>(null)
  useSlashKey(() => input.current?.focus())
  return (
    <search className="relative flex w-full max-w-md items-center">
      <SearchField
        inputRef={input}
        label={formatMessage({ id: 'ui.search.everything' })}
        placeholder={formatMessage({ id: 'ui.top_bar.search' })}
        onSubmit={(words) => words.trim() && router.get(PATHS.search, { search: words.trim() })}
        className="peer w-full"
      />
      <span
        aria-hidden
        className="pointer-events-none absolute end-2.5 max-md:hidden peer-focus-within:hidden peer-not-empty:hidden"
      >
        <Kbd>/</Kbd>
      </span>
    </search>
  )
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
