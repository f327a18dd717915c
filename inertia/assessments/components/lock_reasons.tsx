import { useIntl } from 'react-intl'
import type { LockLine } from '#assessments/types'
import { Callout } from '~/ui/callout'
import { DateText } from '~/ui/date_text'
import { LinkButton } from '~/ui/link_button'
import { TextLink } from '~/ui/text_link'

type LockReasonsProps = { lines: LockLine[]; opensAt: string | null; back: string }

/** Why a quiz is locked and what opens it. */
export function LockReasons({ lines, opensAt, back }: LockReasonsProps) {
  const { formatMessage, formatDate } = useIntl()
  return (
    <Callout
      kind="warning"
      title={formatMessage({ id: 'assessments.start_page.locked' })}
      action={
        <LinkButton href={back}>{formatMessage({ id: 'assessments.start_page.back' })}</LinkButton>
      }
    >
      <ul className="list-disc ps-5">
        {lines.map(({ key, title, at, zone, numbers, href }, index) => {
          const date = at
            ? formatDate(at, {
                dateStyle: 'medium',
                timeStyle: 'short',
                timeZone: zone ?? undefined,
              })
            : ''
          const text = formatMessage({ id: key }, { ...numbers, title: `“${title}”`, date })
          return <li key={index}>{href ? <TextLink href={href}>{text}</TextLink> : text}</li>
        })}
      </ul>
      {opensAt && (
        <p className="pt-1">
          <DateText value={opensAt} />
        </p>
      )}
    </Callout>
  )
}
