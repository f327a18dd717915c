import { useIntl } from 'react-intl'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'

type MailProps = {
  mail: {
    subject: string
    to: string
    text: string
    status: string
    createdAt: string
    error: string | null
  }
}

/** One mail as its reader sees it, and what became of it. */
export default function Mail({ mail }: MailProps) {
  const { formatMessage } = useIntl()
  const label = (key: string) => formatMessage({ id: `platform.mails.columns.${key}` })
  return (
    <>
      <PageHeader
        title={mail.subject}
        breadcrumbs={[
          { label: formatMessage({ id: 'platform.mails.title' }), href: '/admin/mails' },
          { label: mail.subject },
        ]}
        badge={
          <StatusBadge
            status={mail.status}
            label={formatMessage({ id: `platform.mails.filters.status.${mail.status}` })}
          />
        }
      />
      {mail.error && <Callout kind="danger">{mail.error}</Callout>}
      <Card isPadded>
        <DescriptionList
          items={[
            { term: label('to'), value: mail.to },
            {
              term: label('createdAt'),
              value: <DateText value={mail.createdAt} style="datetime" />,
            },
          ]}
        />
        <div className="mt-5 max-w-prose border-t pt-5 leading-6 break-words whitespace-pre-line">
          <LinkedText text={mail.text} />
        </div>
      </Card>
    </>
  )
}

/** Plain text whose addresses can be followed. */
function LinkedText({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 ? (
      <a key={index} href={part} className="text-accent-ink underline">
        {part}
      </a>
    ) : (
      part
    )
  )
}
