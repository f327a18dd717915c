import { Head, router, usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import PublicLayout from '~/layouts/public_layout'
import type { SharedProps } from '~/types'
import { Button } from '~/ui/button'
import { DateText } from '~/ui/date_text'
import { Icon } from '~/ui/icon'
import { TextLink } from '~/ui/text_link'

type MaintenanceProps = { title: string; text: string; endsAt: string }

/** Nobody gets in for a while: why, and until when. */
export default function Maintenance({ title, text, endsAt }: MaintenanceProps) {
  const { formatMessage, timeZone = 'UTC' } = useIntl()
  const { user } = usePage<SharedProps>().props
  const t = (id: string, values?: Record<string, string>) =>
    formatMessage({ id: `platform.maintenance.${id}` }, values)
  return (
    <>
      <Head title={title} />
      <div className="flex flex-col items-center gap-4 py-6 text-center">
        <span className="grid size-14 place-items-center rounded-full bg-warning-soft text-warning">
          <Icon name="wrench" size="lg" />
        </span>
        <h1 className="text-2xl/8 font-semibold tracking-tight text-balance">{title}</h1>
        {text && <p className="max-w-prose whitespace-pre-line">{text}</p>}
        <p className="font-medium text-balance">
          {t('until')} <DateText value={endsAt} /> ({timeZone.replaceAll('_', ' ')}),{' '}
          <DateText value={endsAt} style="relative" />
        </p>
        <p className="max-w-96 text-balance text-ink-muted">{t('attempts')}</p>
        <Button variant="primary" icon="restart" onPress={() => router.reload()}>
          {t('again')}
        </Button>
        <p className="flex flex-wrap justify-center gap-x-4">
          <TextLink href="/status">{t('status')}</TextLink>
          {!user && <TextLink href="/login">{t('sign_in')}</TextLink>}
        </p>
      </div>
    </>
  )
}

Maintenance.layout = (page: React.ReactNode) => <PublicLayout>{page}</PublicLayout>
