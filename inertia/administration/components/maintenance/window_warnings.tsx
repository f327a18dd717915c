import { useIntl } from 'react-intl'
import type { MaintenanceDetails } from '#administration/maintenance/types'
import { Callout } from '~/ui/callout'
import { TextLink } from '~/ui/text_link'

/** Attempts that run into the window, and other windows at the same time. */
export function WindowWarnings({ window }: { window: MaintenanceDetails }) {
  const { formatMessage } = useIntl()
  const { effect, runningAttempts: count, overlaps } = window
  const words = 'administration.maintenance'
  return (
    <>
      {effect !== 'none' && count > 0 && (
        <Callout kind="warning" title={formatMessage({ id: `${words}.attempts.title` }, { count })}>
          {formatMessage({ id: `${words}.attempts.${effect}` })}
        </Callout>
      )}
      {overlaps.length > 0 && (
        <Callout kind="warning" title={formatMessage({ id: `${words}.overlaps` })}>
          <ul>
            {overlaps.map(({ id, title }) => (
              <li key={id}>
                <TextLink href={`/system/maintenance/${id}`}>{title}</TextLink>
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  )
}
