import { useIntl } from 'react-intl'
import type { AuditEntryView } from '#reporting/types'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { TextLink } from '~/ui/text_link'

/** Who, when, from where; each with the way there. */
export function EntryFacts({ entry }: { entry: AuditEntryView }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `reporting.audit.entry.${id}` })
  const { actorHref, impersonator, recordHref, runHref } = entry
  const kind = formatMessage({ id: `reporting.audit.filters.category.${entry.category}` })
  const severity = formatMessage({ id: `reporting.audit.filters.severity.${entry.severity}` })
  const facts = [
    { term: t('when'), value: <DateText value={entry.at} /> },
    {
      term: t('who'),
      value: actorHref ? <TextLink href={actorHref}>{entry.actor}</TextLink> : entry.actor,
    },
    impersonator && {
      term: t('behind'),
      value: <TextLink href={impersonator.href}>{impersonator.name}</TextLink>,
    },
    recordHref && {
      term: entry.record ?? '',
      value: <TextLink href={recordHref}>{t('past')}</TextLink>,
    },
    { term: t('kind'), value: `${kind} · ${severity}` },
    entry.ip && { term: t('ip'), value: <bdi dir="ltr">{entry.ip}</bdi> },
    entry.device && { term: t('device'), value: <bdi className="break-words">{entry.device}</bdi> },
    entry.request && {
      term: t('request'),
      value: <code className="text-[0.8125rem] break-all">{entry.request}</code>,
    },
    runHref && { term: t('run'), value: <TextLink href={runHref}>{t('open_run')}</TextLink> },
  ]
  return (
    <Card title={t('facts')}>
      <DescriptionList items={facts.filter((fact) => !!fact)} />
    </Card>
  )
}
