import { useIntl } from 'react-intl'
import type { BackupLine } from '#administration/backup/backup_log'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { FileSize } from '~/ui/file_size'
import { StatusBadge } from '~/ui/status_badge'

const TONE = { kept: 'success', removed: 'neutral', failed: 'danger' } as const

/** The newest backups: how old, how large, and the hash by which a copy is known. */
export function BackupsTable({ backups }: { backups: BackupLine[] }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.backups.${id}` })
  const cell = 'px-5 py-3 align-top max-md:block max-md:p-0'
  return (
    <Card title={t('title')} isPadded={false}>
      {backups.length === 0 ? (
        <p className="px-5 pb-5 text-ink-muted">{t('empty')}</p>
      ) : (
        <table className="w-full text-start max-md:block">
          <caption className="sr-only">{t('caption')}</caption>
          <thead className="border-b text-[0.8125rem] text-ink-muted max-md:sr-only">
            <tr>
              {['name', 'state', 'size', 'made'].map((column) => (
                <th key={column} scope="col" className="px-5 py-2.5 text-start font-medium">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y max-md:block">
            {backups.map((backup) => (
              <tr
                key={`${backup.name} ${backup.at}`}
                className="max-md:flex max-md:flex-col max-md:gap-1.5 max-md:px-5 max-md:py-4"
              >
                <th scope="row" className={`${cell} text-start font-medium`}>
                  <span dir="ltr">{backup.name}</span>
                  <span className="block text-[0.8125rem] font-normal text-ink-muted">
                    {t(backup.byClock ? 'by_clock' : 'by_hand')}
                  </span>
                  {backup.sha256 && (
                    <code
                      dir="ltr"
                      className="block text-xs font-normal break-all text-ink-muted"
                      title="SHA-256"
                    >
                      {backup.sha256}
                    </code>
                  )}
                </th>
                <td className={cell}>
                  <StatusBadge
                    status={backup.state}
                    tone={TONE[backup.state]}
                    label={t(`states.${backup.state}`)}
                  />
                </td>
                <td className={`${cell} whitespace-nowrap tabular-nums`}>
                  {backup.bytes !== null && <FileSize bytes={backup.bytes} />}
                </td>
                <td className={`${cell} whitespace-nowrap text-ink-muted`}>
                  <DateText value={backup.at} style="relative" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
