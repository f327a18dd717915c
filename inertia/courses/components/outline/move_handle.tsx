import type { KeyboardEvent } from 'react'
import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { squareButtonStyle } from '~/ui/button_styles'
import { Icon } from '~/ui/icon'

type MoveHandleProps = {
  id: string
  title: string
  /** Up is -1. */
  onStep: (step: 1 | -1) => void
  /** The pointer is on it: now the line may be dragged. */
  onArm: (isArmed: boolean) => void
}

/** Drags with the pointer and moves with the arrow keys. */
export function MoveHandle({ id, title, onStep, onArm }: MoveHandleProps) {
  const { formatMessage } = useIntl()
  function press(event: KeyboardEvent) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onStep(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <button
      type="button"
      data-handle={id}
      aria-label={formatMessage({ id: 'courses.outline.move_named' }, { title })}
      aria-describedby="outline-move-help"
      onKeyDown={press}
      onPointerDown={() => onArm(true)}
      onPointerUp={() => onArm(false)}
      className={classNames(squareButtonStyle('ghost', 'sm'), 'cursor-grab! touch-none')}
    >
      <Icon name="grip" />
    </button>
  )
}
