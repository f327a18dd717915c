import { useFormContext } from '@inertiajs/react'
import type { ComponentProps } from 'react'
import { Button } from '~/ui/button'

/** Sends the form around it, and shows that it is being sent. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, 'type' | 'isPending'>) {
  const form = useFormContext()
  return <Button variant="primary" {...props} type="submit" isPending={form?.processing} />
}
