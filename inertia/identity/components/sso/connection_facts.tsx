import { useIntl } from 'react-intl'
import type { ConnectionDetails } from '#identity/single_sign_on/types'
import { CopiedText } from '~/identity/components/sso/copied_text'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { LinkButton } from '~/ui/link_button'

/** What is entered here and there, and what the connection does. */
export function ConnectionFacts({ connection }: { connection: ConnectionDetails }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.${id}` })
  const { id, callback, issuer, clientId, hasSecret, people, lastUsedAt } = connection
  const rules = RULES.filter((rule) => connection[rule])
  return (
    <Card
      title={t('settings')}
      action={
        <LinkButton href={`/admin/integrations/sso/${id}/edit`} size="sm" icon="edit">
          {t('edit')}
        </LinkButton>
      }
    >
      <DescriptionList
        items={[
          {
            term: t('callback'),
            value: <CopiedText text={callback} label={t('copy_callback')} />,
          },
          { term: t('form.issuer'), value: <code className="break-all">{issuer}</code> },
          { term: t('form.clientId'), value: <code className="break-all">{clientId}</code> },
          { term: t('form.clientSecret'), value: t(hasSecret ? 'secret_kept' : 'secret_none') },
          {
            term: t('rules'),
            value:
              rules.length > 0 ? (
                <ul className="flex flex-col gap-1">
                  {rules.map((rule) => (
                    <li key={rule}>{t(`form.${rule}`)}</li>
                  ))}
                </ul>
              ) : (
                t('rules_none')
              ),
          },
          { term: t('columns.people'), value: people },
          {
            term: t('columns.lastUsedAt'),
            value: lastUsedAt ? <DateText value={lastUsedAt} style="datetime" /> : t('never'),
          },
        ]}
      />
    </Card>
  )
}

const RULES = [
  'isForced',
  'isFirst',
  'createsPeople',
  'linksByEmail',
  'locksFields',
  'signsOutThere',
] as const
