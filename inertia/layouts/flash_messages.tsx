import { usePage } from '@inertiajs/react'
import { useEffect } from 'react'
import { Callout } from '~/ui/callout'
import { useToast } from '~/ui/toast'
import type { SharedProps } from '~/types'

/** What the last step came to: good news passes by, bad news stays until the next page. */
export function FlashMessages() {
  const { flash } = usePage<SharedProps>().props
  const showToast = useToast()
  const errors = flash.filter(({ kind }) => kind === 'error')

  useEffect(() => {
    for (const { kind, message } of flash) {
      if (kind !== 'error') showToast({ kind, message })
    }
  }, [flash])

  return errors.map(({ message }) => (
    <div key={message} className="pb-5">
      <Callout kind="danger" isUrgent>
        {message}
      </Callout>
    </div>
  ))
}
