import { useIntl } from 'react-intl'
import type { OfferedWay } from '#identity/single_sign_on/queries/ways'
import { LinkButton } from '~/ui/link_button'

type WayButtonsProps = { ways: OfferedWay[]; isFirst: boolean }

/** To the providers of a company; the company is named where more than one could be meant. */
export function WayButtons({ ways, isFirst }: WayButtonsProps) {
  const { formatMessage } = useIntl()
  const companies = new Set(ways.map(({ company }) => company))
  return (
    <ul className="flex flex-col gap-2">
      {ways.map(({ id, name, company }, index) => (
        <li key={id}>
          <LinkButton
            href={`/login/sso/${id}`}
            external
            icon="shield"
            variant={isFirst && index === 0 ? 'primary' : undefined}
            className="w-full"
          >
            {companies.size > 1
              ? formatMessage({ id: 'identity.sso.continue_at' }, { name, company })
              : formatMessage({ id: 'identity.sso.continue' }, { name })}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}

/** Between two ways to go on. */
export function Or() {
  const { formatMessage } = useIntl()
  return (
    <p className="flex items-center gap-3 py-5 text-[0.8125rem] text-ink-muted">
      <span className="grow border-t" />
      {formatMessage({ id: 'identity.sso.or' })}
      <span className="grow border-t" />
    </p>
  )
}
