import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TreeItem, TreeModule } from '#courses/queries/course_tree'
import { useOutline } from '~/courses/components/outline/outline_context'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Select } from '~/ui/select'

type MoveDialogProps = { item: TreeItem; module: TreeModule; onClose: () => void }

const END = 'end'

/** Moves an item anywhere without dragging: which module, in front of what. */
export function MoveDialog({ item, module, onClose }: MoveDialogProps) {
  const { formatMessage } = useIntl()
  const { modules, move } = useOutline()
  const t = (key: string) => formatMessage({ id: `courses.outline.move.${key}` })
  const [target, setTarget] = useState(module.lineageId)
  const [before, setBefore] = useState(END)
  const others = modules
    .find(({ lineageId }) => lineageId === target)!
    .items.filter(({ lineageId }) => lineageId !== item.lineageId)

  function save() {
    move({
      kind: 'item',
      id: item.lineageId,
      module: target,
      before: before === END ? null : before,
    })
    onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="sm"
      title={formatMessage({ id: 'courses.outline.move.title' }, { title: item.title })}
      footer={
        <>
          <Button onPress={onClose}>{formatMessage({ id: 'ui.cancel' })}</Button>
          <Button variant="primary" onPress={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Select
          label={t('module')}
          isRequired
          options={modules.map(({ lineageId, title }) => ({ value: lineageId, label: title }))}
          value={target}
          onChange={(chosen) => {
            setTarget(chosen)
            setBefore(END)
          }}
        />
        <Select
          label={t('place')}
          isRequired
          options={[
            ...others.map(({ lineageId, title }) => ({
              value: lineageId,
              label: formatMessage({ id: 'courses.outline.move.before' }, { title }),
            })),
            { value: END, label: t('end') },
          ]}
          value={before}
          onChange={setBefore}
        />
      </div>
    </Dialog>
  )
}
