import { useIntl } from 'react-intl'
import { IconButton } from '~/ui/icon_button'
import { Kbd } from '~/ui/kbd'
import { Popover } from '~/ui/popover'

const KEYS = ['n', 'p', 'b', 'm'] as const

/** The keys of the player. */
export function ShortcutHelp() {
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: 'learning.keys.title' })
  return (
    <div className="max-md:hidden">
      <Popover
        label={label}
        placement="bottom end"
        trigger={<IconButton icon="keyboard" label={label} />}
      >
        <h2 className="pb-2 font-semibold">{label}</h2>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          {KEYS.map((key) => (
            <div key={key} className="contents">
              <dt>
                <Kbd>{key.toUpperCase()}</Kbd>
              </dt>
              <dd>{formatMessage({ id: `learning.keys.${key}` })}</dd>
            </div>
          ))}
        </dl>
      </Popover>
    </div>
  )
}
