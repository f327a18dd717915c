import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { IntegrationDetails } from '#administration/integrations/types'
import { RotateSecret } from '~/administration/components/integrations/rotate_secret'
import { TestEvent } from '~/administration/components/integrations/test_event'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem } from '~/ui/menu'

type Asking = 'off' | 'delete' | 'rotate' | null

/** What can be done with an integration. */
export function IntegrationActions({ integration }: { integration: IntegrationDetails }) {
  const { formatMessage } = useIntl()
  const [asking, ask] = useState<Asking>(null)
  const { id, name, isEnabled } = integration
  const t = (key: string) => formatMessage({ id: `administration.integrations.${key}` }, { name })
  const path = `/admin/integrations/${id}`
  const asksFor = (what: Asking) => ({
    isOpen: asking === what,
    onOpenChange: (isOpen: boolean) => ask(isOpen ? what : null),
  })
  return (
    <>
      <Menu trigger={<IconButton icon="more" label={t('more')} />} label={t('more')}>
        {isEnabled && (
          <MenuItem icon="pause" onPress={() => ask('off')}>
            {t('switch_off')}
          </MenuItem>
        )}
        <MenuItem icon="key" onPress={() => ask('rotate')}>
          {t('rotate.open')}
        </MenuItem>
        <MenuItem icon="trash" isDanger onPress={() => ask('delete')}>
          {t('delete')}
        </MenuItem>
      </Menu>
      <TestEvent id={id} events={integration.events} />
      {!isEnabled && (
        <Button
          variant="primary"
          icon="play"
          onPress={() => router.put(`${path}/switch`, { isEnabled: true })}
        >
          {t('switch_on')}
        </Button>
      )}
      <RotateSecret id={id} {...asksFor('rotate')} />
      <ConfirmDialog
        {...asksFor('off')}
        title={t('switch_off_title')}
        description={t('switch_off_text')}
        confirmLabel={t('switch_off')}
        onConfirm={() => router.put(`${path}/switch`, { isEnabled: false })}
      />
      <ConfirmDialog
        {...asksFor('delete')}
        title={t('delete_title')}
        description={t('delete_text')}
        confirmLabel={t('delete')}
        isDanger
        onConfirm={() => router.delete(path)}
      />
    </>
  )
}
