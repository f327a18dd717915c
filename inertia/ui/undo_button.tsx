import { useIntl } from 'react-intl'
import { LinkButton } from '~/ui/link_button'

/** The way to take something back, for as long as there is one; leads to what will happen first. */
export function UndoButton({ offer }: { offer: { href: string } | null }) {
  const { formatMessage } = useIntl()
  if (!offer) return null
  return (
    <LinkButton href={offer.href} icon="undo">
      {formatMessage({ id: 'ui.undo' })}
    </LinkButton>
  )
}
