import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { IsolationTest, TableState } from '#administration/isolation/types'
import { HealthTabs } from '~/administration/components/health_tabs'
import { TriedTables } from '~/administration/components/tried_tables'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { DateText } from '~/ui/date_text'
import { EmptyState } from '~/ui/empty_state'
import { PageHeader } from '~/ui/page_header'

/** The gravest first. */
const STATES: TableState[] = ['leak', 'no_wall', 'held', 'unproven']

/** Whether companies see nothing of each other, table by table. */
export default function Isolation({ test }: { test: IsolationTest | null }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.isolation.${id}` })
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={<TryButton />} />
      <HealthTabs current="isolation" />
      {test ? (
        <div className="flex flex-col gap-6">
          <Verdict test={test} />
          {STATES.map((state) => (
            <TriedTables key={state} state={state} tables={test.tables} />
          ))}
        </div>
      ) : (
        <EmptyState icon="layers" title={t('empty')} description={t('empty_text')} />
      )}
    </>
  )
}

function TryButton() {
  const { formatMessage } = useIntl()
  const [isTrying, setTrying] = useState(false)
  const tryNow = () =>
    router.post(
      '/system/health/isolation',
      {},
      {
        preserveScroll: true,
        onStart: () => setTrying(true),
        onFinish: () => setTrying(false),
      }
    )
  return (
    <Button icon="activity" isPending={isTrying} onPress={tryNow}>
      {formatMessage({ id: 'administration.isolation.run' })}
    </Button>
  )
}

function Verdict({ test: { ranAt, companies, tables } }: { test: IsolationTest }) {
  const { formatMessage } = useIntl()
  const open = tables.filter(({ state }) => state === 'leak' || state === 'no_wall').length
  const t = (id: string) =>
    formatMessage(
      { id: `administration.isolation.${id}` },
      { open, companies, tables: tables.length }
    )
  return (
    <div aria-live="polite">
      <Callout
        kind={open ? 'danger' : 'success'}
        title={t(open ? 'some_open' : 'all_stand')}
        action={
          <span className="text-[0.8125rem] text-ink-muted">
            <DateText value={ranAt} style="relative" />
          </span>
        }
      >
        {t('looked')}
      </Callout>
    </div>
  )
}
