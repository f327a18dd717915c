import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import type { ListRow } from '~/ui/list/types'

export type KeyRow = ListRow & {
  name: string
  state: { value: string; label: string }
  /** Whether it acts for who looks at it. */
  isMine: boolean
}

/** Ends a key for good. */
export function RevokeKey({ row }: { row: KeyRow }) {
  const { formatMessage } = useIntl()
  const [isAsking, ask] = useState(false)
  const t = (id: string) => formatMessage({ id: `platform.api.${id}` }, { name: row.name })
  if (row.state.value !== 'active') return null
  return (
    <>
      <Button size="sm" onPress={() => ask(true)}>
        {t('revoke')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={ask}
        title={t('revoke_title')}
        description={t('revoke_text')}
        confirmLabel={t('revoke')}
        isDanger
        onConfirm={() =>
          router.post(`/admin/api-keys/${row.id}/revocation`, {}, { preserveScroll: true })
        }
      />
    </>
  )
}
