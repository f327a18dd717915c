import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'

type ScheduleSwitchProps = { id: string; name: string; isEnabled: boolean; size?: 'sm' | 'md' }

/** Off asks first: from then on nobody is reminded of what no longer happens. */
export function ScheduleSwitch({ id, name, isEnabled, size = 'sm' }: ScheduleSwitchProps) {
  const { formatMessage } = useIntl()
  const [isAsking, ask] = useState(false)
  const t = (key: string) => formatMessage({ id: `administration.schedules.${key}` }, { name })
  const put = (value: boolean) =>
    router.put(
      `/system/jobs/schedules/${id}/switch`,
      { isEnabled: value },
      { preserveScroll: true }
    )
  return (
    <>
      <Button
        size={size}
        aria-label={t(isEnabled ? 'switch_off_named' : 'switch_on_named')}
        onPress={() => (isEnabled ? ask(true) : put(true))}
      >
        {t(isEnabled ? 'switch_off' : 'switch_on')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={ask}
        title={t('switch_off_title')}
        description={t('switch_off_text')}
        confirmLabel={t('switch_off')}
        onConfirm={() => put(false)}
      />
    </>
  )
}
