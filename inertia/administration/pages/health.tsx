import { usePoll } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { HealthLine, HealthState } from '#administration/health/types'
import { HealthTable } from '~/administration/components/health_table'
import { Callout } from '~/ui/callout'
import { DateText } from '~/ui/date_text'
import { PageHeader } from '~/ui/page_header'

const POLL_MILLISECONDS = 15_000

const KIND = { ok: 'success', warning: 'warning', failed: 'danger' } as const

/** What the installation depends on, in one look, and what to do where it is not well. */
export default function Health({ lines, checkedAt }: { lines: HealthLine[]; checkedAt: string }) {
  const { formatMessage } = useIntl()
  const t = (id: string, values?: Record<string, number>) =>
    formatMessage({ id: `administration.health.${id}` }, values)
  usePoll(POLL_MILLISECONDS, { only: ['lines', 'checkedAt'] })
  const state = worstOf(lines)
  const count = lines.filter((line) => line.state === state).length
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
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
      </div>
    </>
  )
}

const worstOf = (lines: HealthLine[]): HealthState =>
  (['failed', 'warning'] as const).find((state) => lines.some((line) => line.state === state)) ??
  'ok'
