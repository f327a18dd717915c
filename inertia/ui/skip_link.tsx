import { useIntl } from 'react-intl'

/** The first tab stop of a page: jumps over the navigation. */
export function SkipLink({ target = 'content' }: { target?: string }) {
  const { formatMessage } = useIntl()
  return (
    <a
      href={`#${target}`}
      className="sr-only rounded-control bg-surface-raised px-4 py-2 font-medium text-accent-ink shadow-overlay focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50"
    >
      {formatMessage({ id: 'ui.skip_to_content' })}
    </a>
  )
}
