import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { IconButton } from '~/ui/icon_button'
import { apiCall, linkOf } from '~/ui/list/list_addresses'
import { exportUrl } from '~/ui/list/list_query'
import type { ListData } from '~/ui/list/types'
import { Menu, MenuItem, MenuSection } from '~/ui/menu'
import { useToast } from '~/ui/toast'

const FORMATS = ['csv', 'xlsx', 'json'] as const

/** These rows elsewhere: as a link, as a call of a program, as a file. */
export function ListMenu({ list }: { list: ListData<unknown> }) {
  const { formatMessage } = useIntl()
  const showToast = useToast()
  const label = formatMessage({ id: 'ui.table.menu' })

  async function copy(text: string, said: string) {
    try {
      await navigator.clipboard.writeText(text)
      showToast({ message: formatMessage({ id: said }) })
    } catch {
      showToast({ kind: 'error', message: formatMessage({ id: 'ui.table.copy_failed' }) })
    }
  }

  return (
    <Menu label={label} trigger={<IconButton icon="more" label={label} />}>
      <MenuItem
        icon="link"
        onPress={() => void copy(linkOf(list, location.origin), 'ui.table.link_copied')}
      >
        {formatMessage({ id: 'ui.table.copy_link' })}
      </MenuItem>
      <MenuItem
        icon="copy"
        onPress={() => void copy(apiCall(list, location.origin), 'ui.table.call_copied')}
      >
        {formatMessage({ id: 'ui.table.copy_call' })}
      </MenuItem>
      {list.exportPath && (
        <MenuSection title={formatMessage({ id: 'ui.table.export' })}>
          {FORMATS.map((format) => (
            <MenuItem
              key={format}
              icon="download"
              {...exportAction(list, exportUrl(list.exportPath!, format, list.state))}
            >
              {formatMessage({ id: `ui.table.export_${format}` })}
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </Menu>
  )
}

/** All rows that match, not only those on the page. Many are a job's work. */
const exportAction = ({ exportsAtOnce }: ListData<unknown>, address: string) =>
  exportsAtOnce ? { href: address, download: true } : { onPress: () => router.post(address) }
