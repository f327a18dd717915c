import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { FileVersion } from '#platform/files/versions/file_versions'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { DateText } from '~/ui/date_text'
import { FileSize } from '~/ui/file_size'
import { LinkButton } from '~/ui/link_button'

type VersionLineProps = { version: FileVersion; path: string }

/** One version of a file: whose and when, and the ways to have it and to bring it back. */
export function VersionLine({ version, path }: VersionLineProps) {
  const { formatMessage } = useIntl()
  const { id, number, filename, sizeBytes, by, at, isCurrent, restored, href } = version
  const t = (key: string, values = { number }) =>
    formatMessage({ id: `courses.file_versions.${key}` }, values)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3.5">
      <div className="min-w-0 grow basis-60">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{t('number')}</span>
          {isCurrent && <Badge tone="success">{t('current')}</Badge>}
          {restored !== null && (
            <span className="text-[0.8125rem] text-ink-muted">
              {t('restored_from', { number: restored })}
            </span>
          )}
        </p>
        <p className="break-words">
          {filename}{' '}
          <span className="text-[0.8125rem] text-ink-muted">
            <FileSize bytes={sizeBytes} />
          </span>
        </p>
        <p className="text-[0.8125rem] text-ink-muted">
          {by} · <DateText value={at} />
        </p>
      </div>
      <div className="flex items-center gap-2">
        <LinkButton href={href} external icon="download" size="sm" label={t('download')}>
          {t('get')}
        </LinkButton>
        {!isCurrent && (
          <ConfirmDialog
            trigger={<Button size="sm">{t('restore')}</Button>}
            title={t('restore_title')}
            description={t('restore_text')}
            confirmLabel={t('restore')}
            onConfirm={() => router.post(`${path}/${id}/restoration`, {}, { preserveScroll: true })}
          />
        )}
      </div>
    </li>
  )
}
