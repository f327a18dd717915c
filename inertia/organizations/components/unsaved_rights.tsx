import { useIntl } from 'react-intl'
import type { RightRow, RoleHead } from '#organizations/types'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'

type UnsavedRightsProps = {
  role: RoleHead
  changes: { row: RightRow; value: boolean | null }[]
  isSaving: boolean
  onSave: () => void
  onDiscard: () => void
}

/** What would change, for whom, before it does. */
export function UnsavedRights({ role, changes, isSaving, onSave, onDiscard }: UnsavedRightsProps) {
  const { formatMessage, formatList } = useIntl()
  const t = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `organizations.rights.${key}` }, values)
  const word = (value: boolean | null) => t(value === null ? 'unset' : value ? 'allow' : 'deny')
  return (
    <section
      aria-label={t('unsaved', { count: changes.length })}
      className="sticky bottom-4 z-10 max-sm:bottom-20 rounded-card bg-surface shadow-overlay"
    >
      <Callout
        kind="warning"
        title={t('unsaved', { count: changes.length })}
        action={
          <div className="flex gap-2">
            <Button onPress={onDiscard}>{t('discard')}</Button>
            <Button variant="primary" isPending={isSaving} onPress={onSave}>
              {t('save')}
            </Button>
          </div>
        }
      >
        <ul className="max-h-32 overflow-y-auto">
          {changes.map(({ row, value }) => (
            <li key={row.permission}>
              {t('change', {
                right: formatMessage({ id: `platform.permissions.${row.permission}` }),
                before: word(row.own),
                after: word(value),
              })}
            </li>
          ))}
        </ul>
        <p className="mt-1 text-ink-muted">{t('affects', { count: role.reach.people })}</p>
        {role.reach.roles.length > 0 && (
          <p className="text-ink-muted">{t('also', { roles: formatList(role.reach.roles) })}</p>
        )}
      </Callout>
    </section>
  )
}
