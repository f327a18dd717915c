import { Form as InertiaForm } from '@inertiajs/react'
import { useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { Callout } from '~/ui/callout'
import { classNames } from '~/ui/class_names'
import { ErrorSummary } from '~/ui/error_summary'
import { FieldErrors } from '~/ui/field_errors'
import { formSnapshot } from '~/ui/form_snapshot'
import { refusalIn } from '~/ui/refusal_in'
import { UnsavedChangesGuard } from '~/ui/unsaved_changes_guard'

type Inertia = ComponentProps<typeof InertiaForm>

type FormProps = Omit<Inertia, 'children' | 'className'> & {
  className?: string
  /** Off for forms where leaving loses nothing, such as a search or a sign-in. */
  guardsChanges?: boolean
  children: ReactNode | ((state: FormState) => ReactNode)
}

export type FormState = {
  errors: Record<string, string>
  processing: boolean
  isDirty: boolean
  /** 0–100 while files are on their way. */
  progress?: number
}

/**
 * A form that the server checks: what is wrong stands beside each field of that name and in a
 * summary that takes the focus; what was typed stays, also when a rule of the domain refuses it.
 */
export function Form({ className, guardsChanges = true, children, ...form }: FormProps) {
  const element = useRef<HTMLDivElement>(null)
  const saved = useRef<string>(undefined)
  const [refusal, setRefusal] = useState<string | null>(null)
  const snapshot = () => formSnapshot(element.current?.closest('form'))
  return (
    <InertiaForm
      noValidate
      {...form}
      options={{ preserveScroll: true, ...form.options }}
      onSuccess={(page) => {
        const refused = refusalIn(page.props)
        // Outside of dialogs it stands at the top of the page.
        setRefusal(element.current?.closest('[role$="dialog"]') ? refused : null)
        if (refused) return
        saved.current = snapshot()
        return form.onSuccess?.(page)
      }}
    >
      {({ errors, processing, isDirty, progress }) => (
        <FieldErrors errors={errors}>
          <div
            ref={element}
            className={classNames('flex flex-col gap-5', className ?? 'max-w-2xl')}
          >
            <ErrorSummary errors={errors} />
            {refusal && (
              <Callout kind="danger" isUrgent>
                {refusal}
              </Callout>
            )}
            {typeof children === 'function'
              ? children({ errors, processing, isDirty, progress: progress?.percentage })
              : children}
          </div>
          {guardsChanges && (
            <UnsavedChangesGuard saved={saved} snapshot={snapshot} isSaving={processing} />
          )}
        </FieldErrors>
      )}
    </InertiaForm>
  )
}
