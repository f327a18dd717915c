import { Head } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { Verification as Result } from '#learning/queries/verification'
import PublicLayout from '~/layouts/public_layout'
import { Card } from '~/ui/card'
import { classNames } from '~/ui/class_names'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'

const LOOKS: Record<Result['status'], { icon: IconName; color: string }> = {
  valid: { icon: 'success', color: 'bg-success-soft text-success' },
  expired: { icon: 'clock', color: 'bg-warning-soft text-warning' },
  revoked: { icon: 'failure', color: 'bg-danger-soft text-danger' },
  unknown: { icon: 'help', color: 'bg-surface-sunken text-ink-muted' },
}

/** Whether a certificate is genuine, for anybody who has its number. */
export default function Verification({ result }: { result: Result }) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `learning.verification.${id}` })
  const { icon, color } = LOOKS[result.status]
  return (
    <>
      <Head title={words('title')} />
      <header className="flex flex-col items-center gap-3 pb-8 text-center">
        <span className={classNames('grid size-14 place-items-center rounded-full', color)}>
          <Icon name={icon} size="lg" />
        </span>
        <h1 className="text-2xl/8 font-semibold tracking-tight text-balance">
          {words(`${result.status}.title`)}
        </h1>
        <p className="max-w-prose text-ink-muted">{words(`${result.status}.text`)}</p>
      </header>
      <Card>
        <DescriptionList items={facts(result, words)} />
      </Card>
    </>
  )
}

function facts(result: Result, words: (id: string) => string) {
  const number = {
    term: words('serial'),
    value: <span className="font-mono">{result.serial}</span>,
  }
  if (result.status === 'unknown') {
    return [number]
  }
  const { name, course, issuedAt, expiresAt } = result
  return [
    { term: words('name'), value: <strong className="font-semibold">{name}</strong> },
    { term: words('course'), value: course },
    { term: words('issued'), value: <DateText value={issuedAt} style="date" /> },
    {
      term: words('until'),
      value: expiresAt ? <DateText value={expiresAt} style="date" /> : words('forever'),
    },
    number,
  ]
}

Verification.layout = (page: React.ReactNode) => <PublicLayout>{page}</PublicLayout>
