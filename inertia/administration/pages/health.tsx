import { usePoll } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { BackupLine } from '#administration/backup/backup_log'
import type { HealthLine, HealthState } from '#administration/health/types'
import { BackupsTable } from '~/administration/components/backups_table'
import { HealthTable } from '~/administration/components/health_table'
import { HealthTabs } from '~/administration/components/health_tabs'
import { Callout } from '~/ui/callout'
import { DateText } from '~/ui/date_text'
import { PageHeader } from '~/ui/page_header'

const POLL_MILLISECONDS = 15_000

const KIND = { ok: 'success', warning: 'warning', failed: 'danger' } as const

type HealthProps = { lines: HealthLine[]; backups: BackupLine[]; checkedAt: string }

/** What the installation depends on, in one look, and what to do where it is not well. */
export default function Health({ lines, backups, checkedAt }: HealthProps) {
  const { formatMessage } = useIntl()
  const t = (id: string, values?: Record<string, number>) =>
    formatMessage({ id: `administration.health.${id}` }, values)
  usePoll(POLL_MILLISECONDS, { only: ['lines', 'backups', 'checkedAt'] })
  const state = worstOf(lines)
  const count = lines.filter((line) => line.state === state).length
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <HealthTabs current="now" />
      <div className="flex flex-col gap-6">
        <div aria-live="polite">
          <Callout
            kind={KIND[state]}
            title={t(`summary.${state}`, { count })}
            action={
              <span className="text-[0.8125rem] text-ink-muted">
                {t('checked')} <DateText value={checkedAt} style="relative" />
              </span>
            }
          />
        </div>
        <HealthTable lines={lines} />
        <BackupsTable backups={backups} />
      </div>
    </>
  )
}

const worstOf = (lines: HealthLine[]): HealthState =>
  (['failed', 'warning'] as const).find((state) => lines.some((line) => line.state === state)) ??
  'ok'
