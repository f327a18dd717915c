import { lazy, Suspense, type ComponentProps } from 'react'
import { Skeleton } from '~/ui/skeleton'

const Picker = lazy(() => import('~/ui/date_time_picker'))

/** A day, or a moment in a named zone. The calendar is fetched when the first one is shown. */
export function DateTimeField(props: ComponentProps<typeof Picker>) {
  return (
    <Suspense fallback={<DateTimeSkeleton {...props} />}>
      <Picker {...props} />
    </Suspense>
  )
}

/** Already holds the value, so that a form is the same before and after the calendar arrives. */
function DateTimeSkeleton({ name, value, defaultValue }: ComponentProps<typeof Picker>) {
  return (
    <div className="flex flex-col gap-1.5">
      {name && <input type="hidden" name={name} value={value ?? defaultValue ?? ''} />}
      <Skeleton className="h-4 w-24" />
      <Skeleton className="h-9 w-full" />
    </div>
  )
}
