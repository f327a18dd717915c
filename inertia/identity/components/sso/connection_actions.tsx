import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ConnectionDetails } from '#identity/single_sign_on/types'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { IconButton } from '~/ui/icon_button'
import { LinkButton } from '~/ui/link_button'
import { Menu, MenuItem } from '~/ui/menu'

type Asking = 'off' | 'delete' | null

/** What can be done with a connection. */
export function ConnectionActions({ connection }: { connection: ConnectionDetails }) {
  const { formatMessage } = useIntl()
  const [asking, ask] = useState<Asking>(null)
  const { id, name, isEnabled } = connection
  const t = (key: string) => formatMessage({ id: `identity.sso.${key}` }, { name })
  const path = `/admin/integrations/sso/${id}`
  const asksFor = (what: Asking) => ({
    isOpen: asking === what,
    onOpenChange: (isOpen: boolean) => ask(isOpen ? what : null),
    title: t(`${what}.title`),
    confirmLabel: t(`${what}.do`),
  })
  return (
    <>
      <Menu trigger={<IconButton icon="more" label={t('more')} />} label={t('more')}>
        {isEnabled && (
          <MenuItem icon="pause" onPress={() => ask('off')}>
            {t('off.do')}
          </MenuItem>
        )}
        <MenuItem icon="trash" isDanger onPress={() => ask('delete')}>
          {t('delete.do')}
        </MenuItem>
      </Menu>
      <LinkButton href={`${path}/test`} external icon="play">
        {t('test')}
      </LinkButton>
      {!isEnabled && (
        <Button
          variant="primary"
          icon="check"
          onPress={() => router.put(`${path}/switch`, { isEnabled: true })}
        >
          {t('switch_on')}
        </Button>
      )}
      <ConfirmDialog
        {...asksFor('off')}
        description={t('off.text')}
        onConfirm={() => router.put(`${path}/switch`, { isEnabled: false })}
      />
      <ConfirmDialog
        {...asksFor('delete')}
        description={t('delete.text')}
        isDanger
        onConfirm={() => router.delete(path)}
      />
    </>
  )
}
