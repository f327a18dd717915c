import type { SettingsPage, SettingView } from '#platform/settings/types'
import { usePage } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { MailTest } from '~/platform/components/settings/mail_test'
import { SaveBar } from '~/platform/components/settings/save_bar'
import { SettingRow } from '~/platform/components/settings/setting_row'
import { useSettingEdits } from '~/platform/components/settings/use_setting_edits'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { EmptyState } from '~/ui/empty_state'
import { ErrorSummary } from '~/ui/error_summary'
import { FieldErrors } from '~/ui/field_errors'
import { LeaveDialog } from '~/ui/leave_dialog'
import { SearchField } from '~/ui/search_field'

/** All settings of a place: found, changed and saved together. */
export function SettingsPanel({ path, level, categories }: SettingsPage & { path: string }) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `platform.settings.${id}` })
  const askedFor = new URLSearchParams(usePage().url.split('?')[1]).get('setting')
  const [search, setSearch] = useState('')
  const [isOnlyChanged, setOnlyChanged] = useState(false)
  const { edits, edit, save, discard, isSaving, errors } = useSettingEdits(path)
  const count = Object.keys(edits).length
  const shown = shownCategories(categories, search, isOnlyChanged)
  return (
    <FieldErrors errors={errors}>
      <LeaveDialog hasChanges={() => count > 0 && !isSaving} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 pb-5">
        <SearchField
          label={words('search')}
          value={search}
          onChange={setSearch}
          className="w-full max-w-sm"
        />
        <Checkbox isSelected={isOnlyChanged} onChange={setOnlyChanged}>
          {words('changed_only')}
        </Checkbox>
      </div>
      <ErrorSummary errors={errors} />
      {shown.length === 0 && (
        <EmptyState
          icon="search"
          title={words('nothing')}
          description={words('nothing_text')}
          action={
            <Button
              onPress={() => {
                setSearch('')
                setOnlyChanged(false)
              }}
            >
              {words('show_all')}
            </Button>
          }
        />
      )}
      <div className="flex flex-col gap-6">
        {shown.map(({ key, label, settings }) => (
          <Card key={key} title={label} isPadded={false}>
            {settings.map((setting) => (
              <SettingRow
                key={setting.key}
                setting={setting}
                path={path}
                edit={edits[setting.key]}
                isAskedFor={setting.key === askedFor}
                onEdit={(value) => edit(setting, value)}
              />
            ))}
            {key === 'mail' && level === 'tenant' && <MailTest hasEdits={count > 0} />}
          </Card>
        ))}
        <SaveBar count={count} isSaving={isSaving} onSave={save} onDiscard={discard} />
      </div>
    </FieldErrors>
  )
}

function shownCategories(
  categories: SettingsPage['categories'],
  search: string,
  isOnlyChanged: boolean
) {
  const typed = search.trim().toLocaleLowerCase()
  const fits = (category: string, { key, label, hint, isSetHere }: SettingView) =>
    (!isOnlyChanged || isSetHere) &&
    [category, key, label, hint].some((text) => text.toLocaleLowerCase().includes(typed))
  return categories
    .map((category) => ({
      ...category,
      settings: category.settings.filter((setting) => fits(category.label, setting)),
    }))
    .filter(({ settings }) => settings.length > 0)
}
