import { useIntl } from 'react-intl'
import type { AuditEntryView } from '#reporting/types'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { DescriptionList } from '~/ui/description_list'

/** Whether the entry still says what it said, and where it stands in the chain. */
export function EntryProof({ entry: { isGenuine, position, hash } }: { entry: AuditEntryView }) {
  const { formatMessage, formatNumber } = useIntl()
  const t = (id: string) => formatMessage({ id: `reporting.audit.entry.${id}` })
  const facts = [
    { term: t('position'), value: position === null ? '–' : formatNumber(position) },
    {
      term: t('hash'),
      value: <code className="text-[0.8125rem] break-all">{hash ?? '–'}</code>,
    },
  ]
  return (
    <Card title={t('proof')}>
      <div className="flex flex-col gap-4">
        <Callout kind={isGenuine ? 'success' : 'danger'}>
          {t(isGenuine ? 'genuine' : 'forged')}
        </Callout>
        <DescriptionList items={facts} />
      </div>
    </Card>
  )
}
