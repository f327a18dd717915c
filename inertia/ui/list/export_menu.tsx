import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { IconButton } from '~/ui/icon_button'
import { exportUrl } from '~/ui/list/list_query'
import type { ListState } from '~/ui/list/types'
import { Menu, MenuItem } from '~/ui/menu'

const FORMATS = ['csv', 'xlsx', 'json'] as const

/**
 * The rows as a file: all that match, not only those on the page. The server answers with the file,
 * or with the page of the job that makes it when they are many.
 */
export function ExportMenu({ path, state }: { path: string; state: ListState }) {
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: 'ui.table.export' })
  return (
    <Menu label={label} trigger={<IconButton icon="download" label={label} />}>
      {FORMATS.map((format) => (
        <MenuItem
          key={format}
          icon="file"
          onPress={() => router.post(exportUrl(path, format, state))}
        >
          {formatMessage({ id: `ui.table.export_${format}` })}
        </MenuItem>
      ))}
    </Menu>
  )
}
