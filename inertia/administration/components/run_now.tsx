import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'

type RunNowProps = { id: string; name: string; size?: 'sm' | 'md' }

/** A run besides those at its times. */
export function RunNow({ id, name, size = 'sm' }: RunNowProps) {
  const { formatMessage } = useIntl()
  return (
    <Button
      size={size}
      aria-label={formatMessage({ id: 'administration.schedules.run_now_named' }, { name })}
      onPress={() => router.post(`/system/jobs/schedules/${id}/runs`)}
    >
      {formatMessage({ id: 'administration.schedules.run_now' })}
    </Button>
  )
}
