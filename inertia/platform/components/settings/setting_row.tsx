import type { SettingValue, SettingView } from '#platform/settings/types'
import { router } from '@inertiajs/react'
import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { SettingControl } from '~/platform/components/settings/setting_control'
import { SettingFacts } from '~/platform/components/settings/setting_facts'
import { classNames } from '~/ui/class_names'
import { IconButton } from '~/ui/icon_button'

type SettingRowProps = {
  setting: SettingView
  /** Address of the page. */
  path: string
  /** Not saved yet; undefined when it is as saved. */
  edit: SettingValue | undefined
  isAskedFor: boolean
  onEdit: (value: SettingValue) => void
}

/** One setting: what it is, where its value comes from, and the control to change it. */
export function SettingRow({ setting, path, edit, isAskedFor, onEdit }: SettingRowProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAskedFor) row.current?.scrollIntoView({ block: 'center' })
  }, [isAskedFor])
  return (
    <div
      ref={row}
      id={`setting-${setting.key}`}
      className={classNames(
        'grid gap-x-8 gap-y-3 border-t px-5 py-4 first:border-t-0 md:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]',
        isAskedFor && 'bg-accent-soft',
        edit !== undefined &&
          'shadow-[inset_3px_0_0_var(--color-accent)] rtl:shadow-[inset_-3px_0_0_var(--color-accent)]'
      )}
    >
      <div className="flex min-w-0 flex-col gap-1">
        <h3 className="text-sm font-medium">{setting.label}</h3>
        <p className="text-[0.8125rem] text-ink-muted">{setting.hint}</p>
        <SettingFacts setting={setting} />
      </div>
      <div className="flex min-w-0 items-start gap-1">
        <div className="min-w-0 grow">
          <SettingControl
            setting={setting}
            value={edit ?? setting.value ?? ''}
            isDisabled={setting.isLockedAbove}
            onChange={onEdit}
          />
        </div>
        <RowActions setting={setting} path={path} />
      </div>
    </div>
  )
}

function RowActions({ setting, path }: Pick<SettingRowProps, 'setting' | 'path'>) {
  const { formatMessage } = useIntl()
  const { key, label } = setting
  const words = (id: string) => formatMessage({ id: `platform.settings.${id}` }, { label })
  const stay = { preserveScroll: true, preserveState: true }
  return (
    <div className="flex shrink-0">
      {setting.isSetHere && !setting.isLockedAbove && (
        <IconButton
          icon="undo"
          label={words('reset_named')}
          onPress={() => router.delete(`${path}/${key}`, stay)}
        />
      )}
      {setting.record && (
        <IconButton
          icon="history"
          label={words('history_named')}
          onPress={() => router.visit(`/history/settings/${setting.record}`)}
        />
      )}
      {setting.canLock && (
        <IconButton
          icon="lock"
          aria-pressed={setting.isLockedHere}
          className={setting.isLockedHere ? 'text-accent-ink!' : undefined}
          label={`${words(setting.isLockedHere ? 'unlock' : 'lock')}: ${label}`}
          onPress={() =>
            router.put(`${path}/${key}/lock`, { isLocked: !setting.isLockedHere }, stay)
          }
        />
      )}
    </div>
  )
}
