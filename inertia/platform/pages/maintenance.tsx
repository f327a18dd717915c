import { Head, router, usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import PublicLayout from '~/layouts/public_layout'
import type { SharedProps } from '~/types'
import { Button } from '~/ui/button'
import { DateText } from '~/ui/date_text'
import { EmptyState } from '~/ui/empty_state'
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
      <EmptyState
        icon="wrench"
        title={title}
        description={
          <>
            {text && <span className="block pb-3 whitespace-pre-line">{text}</span>}
            <span className="block font-medium text-ink">
              {t('until')} <DateText value={endsAt} /> ({timeZone}),{' '}
              <DateText value={endsAt} style="relative" />
            </span>
            <span className="block pt-3">{t('attempts')}</span>
            <span className="flex flex-wrap justify-center gap-x-4 pt-3">
              <TextLink href="/status">{t('status')}</TextLink>
              {!user && <TextLink href="/login">{t('sign_in')}</TextLink>}
            </span>
          </>
        }
        action={
          <Button variant="primary" icon="restart" onPress={() => router.reload()}>
            {t('again')}
          </Button>
        }
      />
    </>
  )
}

Maintenance.layout = (page: React.ReactNode) => <PublicLayout>{page}</PublicLayout>
