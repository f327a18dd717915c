import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { NumberField } from '~/ui/number_field'

type MoveQuestionProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  position: number
  count: number
  onMove: (to: number) => void
}

/** A far way in a long quiz, without dragging. */
export function MoveQuestion({ isOpen, onOpenChange, position, count, onMove }: MoveQuestionProps) {
  const { formatMessage } = useIntl()
  const [target, setTarget] = useState(position + 1)
  return (
    <Dialog
      size="sm"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'assessments.builder.move_to' })}
      footer={(close) => (
        <>
          <Button onPress={close}>{formatMessage({ id: 'ui.cancel' })}</Button>
          <Button
            variant="primary"
            onPress={() => {
              onMove(Math.min(Math.max(1, target || 1), count) - 1)
              close()
            }}
          >
            {formatMessage({ id: 'assessments.builder.move' })}
          </Button>
        </>
      )}
    >
      <NumberField
        label={formatMessage({ id: 'assessments.builder.position' }, { count })}
        isRequired
        minValue={1}
        maxValue={count}
        value={target}
        onChange={setTarget}
      />
    </Dialog>
  )
}
