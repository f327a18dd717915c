import { squareButtonStyle } from '~/ui/button_styles'
import { Icon } from '~/ui/icon'

type PanelButtonProps = {
  isOpen: boolean
  openLabel: string
  closeLabel: string
  onToggle: () => void
}

/** Folds a panel at the start of the page away, and back. */
export function PanelButton({ isOpen, openLabel, closeLabel, onToggle }: PanelButtonProps) {
  const label = isOpen ? closeLabel : openLabel
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      onClick={onToggle}
      className={squareButtonStyle('ghost')}
    >
      <Icon name={isOpen ? 'panel-close' : 'panel-open'} />
    </button>
  )
}
