import { usePage } from '@inertiajs/react'
import { useEffect, useState, type ReactNode } from 'react'
import type { SharedProps } from '~/types'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error_summary'
import { FieldErrors } from '~/ui/field_errors'

type DocumentFormProps = { action: string; submitLabel: string; children?: ReactNode }

/**
 * A form that the browser sends by itself, for signing in: the answer is a whole new
 * document in the language, zone, theme and colours of the person.
 */
export function DocumentForm({ action, submitLabel, children }: DocumentFormProps) {
  const { csrfToken, errors } = usePage<SharedProps>().props
  const [isPending, setPending] = useState(false)

  // Who comes back by the browser's button finds a form that can be sent again.
  useEffect(() => {
    const reset = () => setPending(false)
    window.addEventListener('pageshow', reset)
    return () => window.removeEventListener('pageshow', reset)
  }, [])

  return (
    <form action={action} method="post" noValidate onSubmit={() => setPending(true)}>
      <input type="hidden" name="_csrf" value={csrfToken} />
      <FieldErrors errors={errors}>
        <div className="flex max-w-2xl flex-col gap-5">
          <ErrorSummary errors={errors} />
          {children}
          <Button type="submit" variant="primary" isPending={isPending}>
            {submitLabel}
          </Button>
        </div>
      </FieldErrors>
    </form>
  )
}
