import { useEffect, useState, type RefObject } from 'react'
import { useIntl } from 'react-intl'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { PanelPopover } from '~/ui/panel_popover'
import { Spinner } from '~/ui/spinner'
import { TextLink } from '~/ui/text_link'

/** Who made a record, who changed it last, when. */
export type RecordFacts = {
  createdAt: string
  createdBy: string | null
  updatedAt: string
  updatedBy: string | null
}

type RecordInfoPanelProps = {
  triggerRef: RefObject<HTMLElement | null>
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  label: string
  /** Of its history. */
  address: string
}

/** What `RecordInfo` shows, loaded when it is first opened. */
export default function RecordInfoPanel({ address, ...popover }: RecordInfoPanelProps) {
  const { formatMessage } = useIntl()
  return (
    <PanelPopover {...popover} className="p-4">
      <div className="flex w-72 max-w-full flex-col gap-3">
        <Facts address={address} />
        <TextLink href={address}>{formatMessage({ id: 'ui.record_info.history' })}</TextLink>
      </div>
    </PanelPopover>
  )
}

function Facts({ address }: { address: string }) {
  const { formatMessage } = useIntl()
  const [facts, setFacts] = useState<RecordFacts | 'failed' | null>(null)
  useEffect(() => {
    fetch(`${address}/info`, { headers: { accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : 'failed'))
      .then(setFacts, () => setFacts('failed'))
  }, [address])
  if (facts === null) return <Loading />
  if (facts === 'failed')
    return <p role="alert">{formatMessage({ id: 'ui.record_info.failed' })}</p>
  return (
    <DescriptionList
      items={[
        {
          term: formatMessage({ id: 'ui.record_info.created' }),
          value: <Deed who={facts.createdBy} at={facts.createdAt} />,
        },
        {
          term: formatMessage({ id: 'ui.record_info.updated' }),
          value: <Deed who={facts.updatedBy} at={facts.updatedAt} />,
        },
      ]}
    />
  )
}

function Loading() {
  const { formatMessage } = useIntl()
  return (
    <p className="flex items-center gap-2 text-ink-muted">
      <Spinner />
      {formatMessage({ id: 'ui.record_info.loading' })}
    </p>
  )
}

function Deed({ who, at }: { who: string | null; at: string }) {
  const { formatMessage } = useIntl()
  return (
    <>
      {who ?? formatMessage({ id: 'ui.record_info.nobody' })}
      <br />
      <span className="text-ink-muted">
        <DateText value={at} />
      </span>
    </>
  )
}
