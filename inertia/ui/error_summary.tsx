import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { focusField } from '~/ui/focus_field'
import { Icon } from '~/ui/icon'

/** What stopped the form, with a link to each field. Takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: Record<string, string> }) {
  const { formatMessage } = useIntl()
  const summary = useRef<HTMLDivElement>(null)
  const entries = Object.entries(errors)

  useEffect(() => {
    if (entries.length > 0) summary.current?.focus()
  }, [errors])

  if (entries.length === 0) {
    return null
  }
  return (
    <div
      ref={summary}
      tabIndex={-1}
      role="group"
      aria-labelledby="error-summary-title"
      className="rounded-card border border-danger/40 bg-danger-soft p-4"
    >
      <p id="error-summary-title" className="flex items-center gap-2 font-semibold text-danger">
        <Icon name="alert" />
        {formatMessage({ id: 'ui.form.errors' }, { count: entries.length })}
      </p>
      <ul className="mt-2 flex list-disc flex-col gap-1 ps-10">
        {entries.map(([name, message]) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => focusField(summary.current?.closest('form'), name)}
              className="inline text-start text-ink underline underline-offset-3"
            >
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
