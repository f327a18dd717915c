import { useIntl } from 'react-intl'
import type { TreeItem, TreeModule } from '#courses/queries/course_tree'
import { LinkDialog } from '~/courses/components/outline/link_dialog'
import { MoveDialog } from '~/courses/components/outline/move_dialog'
import { useOutline, type OutlineDialog } from '~/courses/components/outline/outline_context'
import { RuleDialog } from '~/courses/components/rules/rule_dialog'

type DialogsProps = { dialog: OutlineDialog | null; onClose: () => void }

/** Whatever dialog of the outline is open. */
export function OutlineDialogs({ dialog, onClose }: DialogsProps) {
  const { formatMessage } = useIntl()
  const { path, modules, titles } = useOutline()
  switch (dialog?.kind) {
    case 'move':
      return <MoveDialog item={dialog.item} module={dialog.module} onClose={onClose} />
    case 'link':
      return (
        <LinkDialog
          title={formatMessage({ id: 'courses.outline.link.heading' })}
          description={formatMessage({ id: 'courses.outline.link.text' })}
          path={`${path}/modules/${dialog.module.lineageId}/links`}
          onClose={onClose}
        />
      )
    case 'rule':
      return (
        <RuleDialog
          title={dialog.target.title}
          condition={dialog.target.unlockConditions}
          titles={titles}
          targets={targetsFor(dialog.target, modules)}
          path={dialog.path}
          onClose={onClose}
        />
      )
    default:
      return null
  }
}

/** Everything but the target itself; activities can also be passed. */
function targetsFor(target: TreeItem | TreeModule, modules: TreeModule[]) {
  const options = modules.flatMap((module) => [
    { value: module.lineageId, label: module.title, isGraded: false },
    ...module.items.map((item) => ({
      value: item.lineageId,
      label: `${module.title} › ${item.title}`,
      isGraded: item.kind === 'activity',
    })),
  ])
  const others = options.filter(({ value }) => value !== target.lineageId)
  return { all: others, graded: others.filter(({ isGraded }) => isGraded) }
}
