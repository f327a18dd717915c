import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { IconButton } from '~/ui/icon_button'
import { exportUrl } from '~/ui/list/list_query'
import type { ListState } from '~/ui/list/types'
import { Menu, MenuItem } from '~/ui/menu'

const FORMATS = ['csv', 'xlsx', 'json'] as const

type ExportMenuProps = { path: string; state: ListState; isAtOnce: boolean }

/** The rows as a file: all that match, not only those on the page. Many rows are a job's work. */
export function ExportMenu({ path, state, isAtOnce }: ExportMenuProps) {
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: 'ui.table.export' })
  return (
    <Menu label={label} trigger={<IconButton icon="download" label={label} />}>
      {FORMATS.map((format) => {
        const address = exportUrl(path, format, state)
        const action = isAtOnce
          ? { href: address, download: true }
          : { onPress: () => router.post(address) }
        return (
          <MenuItem key={format} icon="file" {...action}>
            {formatMessage({ id: `ui.table.export_${format}` })}
          </MenuItem>
        )
      })}
    </Menu>
  )
}
