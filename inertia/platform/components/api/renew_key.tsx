import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { KeyRow } from '~/platform/components/api/revoke_key'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'

/** Another secret with the same rights; only for one's own keys. */
export function RenewKey({ row }: { row: KeyRow }) {
  const { formatMessage } = useIntl()
  const [isAsking, ask] = useState(false)
  const t = (id: string) => formatMessage({ id: `platform.api.${id}` }, { name: row.name })
  if (row.state.value !== 'active' || !row.isMine) return null
  return (
    <>
      <Button size="sm" onPress={() => ask(true)}>
        {t('renew')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={ask}
        title={t('renew_title')}
        description={t('renew_text')}
        confirmLabel={t('renew')}
        onConfirm={() => router.post(`/admin/api-keys/${row.id}/renewal`)}
      />
    </>
  )
}
