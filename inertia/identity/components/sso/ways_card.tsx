import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Way } from '#identity/single_sign_on/queries/methods_of'
import { ProofDialog } from '~/identity/components/sso/proof_dialog'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'

export type Methods = { ways: Way[]; hasPassword: boolean; prefersPassword: boolean }

type WaysCardProps = { methods: Methods; asksCode: boolean }

/** The ways in: which are mine, which could be, and which comes first. */
export function WaysCard({ methods, asksCode }: WaysCardProps) {
  const { formatMessage } = useIntl()
  const { ways, hasPassword, prefersPassword } = methods
  const hasLinked = ways.some(({ linked }) => linked)
  return (
    <Card>
      <p className="max-w-prose pb-3 text-ink-muted">
        {formatMessage({ id: 'identity.sso.ways.lead' })}
      </p>
      <ul className="divide-y">
        {hasPassword && hasLinked && (
          <li className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span className="font-medium">{formatMessage({ id: 'identity.password' })}</span>
            {prefersPassword ? <First /> : <MakeFirst connection={null} />}
          </li>
        )}
        {ways.map((way) => (
          <WayLine key={way.id} way={way} asksCode={asksCode && !hasPassword} />
        ))}
      </ul>
    </Card>
  )
}

function WayLine({ way, asksCode }: { way: Way; asksCode: boolean }) {
  const { formatMessage } = useIntl()
  const [isAsking, ask] = useState(false)
  const { id, name, isOn, linked } = way
  const t = (key: string) => formatMessage({ id: `identity.sso.ways.${key}` }, { name })
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="font-medium">{name}</p>
        <p className="text-[0.8125rem] text-ink-muted">
          {linked ? linked.email : t('not_linked')}
          {linked?.at && (
            <>
              {' · '}
              {t('since')} <DateText value={linked.at} style="date" />
            </>
          )}
          {!isOn && ` · ${t('is_off')}`}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {linked && (linked.isPrimary ? <First /> : <MakeFirst connection={id} />)}
        <Button size="sm" onPress={() => ask(true)}>
          {t(linked ? 'unlink' : 'link')}
        </Button>
      </div>
      {isAsking && (
        <ProofDialog
          title={t(linked ? 'unlink_title' : 'link_title')}
          text={t(linked ? 'unlink_text' : 'link_text')}
          submit={t(linked ? 'unlink' : 'link')}
          action={`/me/security/ways/${id}`}
          method={linked ? 'delete' : 'post'}
          asksCode={asksCode}
          onClose={() => ask(false)}
        />
      )}
    </li>
  )
}

function First() {
  const { formatMessage } = useIntl()
  return <Badge tone="accent">{formatMessage({ id: 'identity.sso.ways.first' })}</Badge>
}

function MakeFirst({ connection }: { connection: string | null }) {
  const { formatMessage } = useIntl()
  return (
    <Button
      size="sm"
      variant="ghost"
      onPress={() =>
        router.put('/me/security/ways/first', { connection }, { preserveScroll: true })
      }
    >
      {formatMessage({ id: 'identity.sso.ways.make_first' })}
    </Button>
  )
}
