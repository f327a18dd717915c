import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { IconButton } from '~/ui/icon_button'
import type { ListRow } from '~/ui/list/types'
import { Menu, MenuItem } from '~/ui/menu'

export type TrashRow = ListRow & {
  title: string
  path: string
  evidence: boolean
  canPurge: boolean
}

/** Back, or gone for good. */
export function TrashActions({ row }: { row: TrashRow }) {
  const { formatMessage } = useIntl()
  const [isAsking, ask] = useState(false)
  const t = (name: string) => formatMessage({ id: `platform.trash.${name}` }, { title: row.title })
  return (
    <>
      <Button
        size="sm"
        aria-label={t('restore_named')}
        onPress={() => router.post(`${row.path}/restoration`, {}, { preserveScroll: true })}
      >
        {t('restore')}
      </Button>
      {row.canPurge && (
        <Menu label={t('more')} trigger={<IconButton icon="more" size="sm" label={t('more')} />}>
          <MenuItem icon="trash" isDanger onPress={() => ask(true)}>
            {t('purge')}
          </MenuItem>
        </Menu>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={ask}
        title={t('purge_title')}
        description={t('purge_text')}
        confirmLabel={t('purge')}
        isDanger
        onConfirm={() => router.delete(row.path, { preserveScroll: true })}
      />
    </>
  )
}
