import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { PeopleImportPage } from '#standards/people/types'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { LinkButton } from '~/ui/link_button'

/** The way on from a dry run: change what the columns are, or do it. */
export function RunImport({ file }: { file: PeopleImportPage }) {
  const { formatMessage } = useIntl()
  const t = (key: string, values = {}) =>
    formatMessage({ id: `standards.people.report.${key}` }, values)
  const path = `/admin/users/imports/${file.id}`
  const { new: added = 0, changed = 0 } = file.counts
  if (!file.isMine) return <p className="text-sm text-ink-muted">{t('not_mine')}</p>
  return (
    <>
      <LinkButton href={`${path}?edit=true`}>{t('change')}</LinkButton>
      {added + changed > 0 && (
        <ConfirmDialog
          title={t('confirm')}
          description={
            <>
              {t('confirm_text', { new: added, changed })}
              {file.options.invite && added > 0 && ` ${t('will_invite')}`}
            </>
          }
          confirmLabel={t('run')}
          trigger={<Button variant="primary">{t('run')}</Button>}
          onConfirm={() => router.post(`${path}/run`)}
        />
      )}
    </>
  )
}
