import { Head } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { PublicWindow, StatusPage } from '#administration/maintenance/types'
import PublicLayout from '~/layouts/public_layout'
import { Callout } from '~/ui/callout'
import { DateText } from '~/ui/date_text'

const KIND = { up: 'success', maintenance: 'warning', trouble: 'danger' } as const

/** Whether all is well, what is planned and what was, for anybody. */
export default function Status({ status }: { status: StatusPage }) {
  const { formatMessage, timeZone = 'UTC' } = useIntl()
  const t = (id: string, values?: Record<string, string>) =>
    formatMessage({ id: `administration.status_page.${id}` }, values)
  const { state, current, upcoming, recent } = status
  return (
    <>
      <Head title={t('title')} />
      <h1 className="pb-5 text-2xl/8 font-semibold tracking-tight">{t('title')}</h1>
      <div className="flex flex-col gap-8">
        <Callout kind={KIND[state]} title={t(`states.${state}`)}>
          {state === 'trouble' && t('trouble_text')}
        </Callout>
        {current.length > 0 && <Windows title={t('current')} windows={current} />}
        {state !== 'trouble' && (
          <>
            <Windows title={t('upcoming')} windows={upcoming} none={t('no_upcoming')} />
            <Windows title={t('recent')} windows={recent} none={t('no_recent')} />
          </>
        )}
        <p className="text-[0.8125rem] text-ink-muted">
          {t('zone', { zone: timeZone.replaceAll('_', ' ') })}
        </p>
      </div>
    </>
  )
}

type WindowsProps = { title: string; windows: PublicWindow[]; none?: string }

function Windows({ title, windows, none }: WindowsProps) {
  return (
    <section>
      <h2 className="pb-2 font-semibold">{title}</h2>
      {windows.length === 0 ? (
        <p className="text-ink-muted">{none}</p>
      ) : (
        <ul className="divide-y rounded-card border bg-surface">
          {windows.map((window) => (
            <Window key={window.id} window={window} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Window({ window }: { window: PublicWindow }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.${id}` })
  const { title, text, effect, startsAt, endsAt, notes } = window
  return (
    <li className="flex flex-col gap-1 px-5 py-4">
      <h3 className="font-medium">{title}</h3>
      <p className="text-sm text-ink-muted">
        <DateText value={startsAt} /> – <DateText value={endsAt} /> ·{' '}
        {t(`maintenance.filters.effect.${effect}`)}
      </p>
      {text && <p className="whitespace-pre-line">{text}</p>}
      {notes && (
        <p className="whitespace-pre-line">
          <span className="font-medium">{t('maintenance.notes')}:</span> {notes}
        </p>
      )}
    </li>
  )
}

Status.layout = (page: React.ReactNode) => <PublicLayout>{page}</PublicLayout>
