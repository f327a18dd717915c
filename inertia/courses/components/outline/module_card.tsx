import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TreeModule } from '#courses/queries/course_tree'
import { AddBar } from '~/courses/components/outline/add_bar'
import { DropLine, useDragLine } from '~/courses/components/outline/drop_line'
import { InlineTitle } from '~/courses/components/outline/inline_title'
import { ItemRow } from '~/courses/components/outline/item_row'
import { LineBadges, LineRule } from '~/courses/components/outline/line_badges'
import { change, LineMenu } from '~/courses/components/outline/line_menu'
import { MoveHandle } from '~/courses/components/outline/move_handle'
import { moduleStep } from '~/courses/components/outline/neighbours'
import { useOutline } from '~/courses/components/outline/outline_context'
import { DurationText } from '~/ui/duration_text'
import { IconButton } from '~/ui/icon_button'
import { MenuItem } from '~/ui/menu'

/** A module with its items; can be folded away. */
export function ModuleCard({ module }: { module: TreeModule }) {
  const { dragged, move } = useOutline()
  const [isOpen, setOpen] = useState(true)
  const drag = useDragLine({ kind: 'module', id: module.lineageId }, 'module', (id) =>
    move({ kind: 'module', id, before: module.lineageId })
  )
  return (
    <li {...drag.handlers} className="relative rounded-card border bg-surface">
      {drag.isOver && <DropLine />}
      <ModuleHead
        module={module}
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
        onArm={drag.setArmed}
      />
      {isOpen && (
        <>
          {module.items.length > 0 && (
            <ol id={`items-${module.lineageId}`} className="border-t">
              {module.items.map((item) => (
                <ItemRow key={item.lineageId} item={item} module={module} />
              ))}
            </ol>
          )}
          {dragged?.kind === 'item' && <EndOfModule module={module} />}
          <AddBar module={module} />
        </>
      )}
    </li>
  )
}

type HeadProps = {
  module: TreeModule
  isOpen: boolean
  onToggle: () => void
  onArm: (isArmed: boolean) => void
}

function ModuleHead({ module, isOpen, onToggle, onArm }: HeadProps) {
  const { formatMessage } = useIntl()
  const { path, modules, move, openDialog, trash } = useOutline()
  const modulePath = `${path}/modules/${module.lineageId}`
  const step = (by: 1 | -1) => move(moduleStep(modules, module.lineageId, by))
  return (
    <div className="group/line flex items-start gap-1 px-2 py-2">
      <MoveHandle id={module.lineageId} title={module.title} onArm={onArm} onStep={step} />
      <IconButton
        icon={isOpen ? 'chevron-down' : 'chevron-right'}
        size="sm"
        aria-expanded={isOpen}
        label={formatMessage({ id: 'courses.outline.items_of' }, { title: module.title })}
        onPress={onToggle}
      />
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <div className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1">
          <InlineTitle title={module.title} onRename={(title) => change(modulePath, { title })}>
            <h2 className="text-[0.9375rem] font-semibold">{module.title}</h2>
          </InlineTitle>
          <LineBadges line={module} />
          <ModuleSize module={module} />
        </div>
        <LineRule line={module} />
      </div>
      <LineMenu
        title={module.title}
        path={modulePath}
        line={module}
        onRule={() => openDialog({ kind: 'rule', target: module, path: `${modulePath}/rule` })}
        onTrash={() => trash(module.title, modulePath)}
      >
        <MenuItem icon="arrow-up" onPress={() => step(-1)}>
          {formatMessage({ id: 'courses.outline.menu.up' })}
        </MenuItem>
        <MenuItem icon="arrow-down" onPress={() => step(1)}>
          {formatMessage({ id: 'courses.outline.menu.down' })}
        </MenuItem>
      </LineMenu>
    </div>
  )
}

function ModuleSize({ module: { items } }: { module: TreeModule }) {
  const { formatMessage } = useIntl()
  const minutes = items.reduce((sum, { estimatedMinutes }) => sum + (estimatedMinutes ?? 0), 0)
  return (
    <span className="text-[0.8125rem] text-ink-muted">
      {formatMessage({ id: 'courses.outline.item_count' }, { count: items.length })}
      {minutes > 0 && (
        <>
          {' · '}
          <DurationText seconds={minutes * 60} />
        </>
      )}
    </span>
  )
}

/** Behind the last item, and the only place to drop in an empty module. */
function EndOfModule({ module }: { module: TreeModule }) {
  const { formatMessage } = useIntl()
  const { move } = useOutline()
  const drag = useDragLine({ kind: 'item', id: `end-${module.lineageId}` }, 'item', (id) =>
    move({ kind: 'item', id, module: module.lineageId, before: null })
  )
  return (
    <div
      {...drag.handlers}
      draggable={false}
      className={`mx-3 my-1 rounded-control border border-dashed px-3 py-2 text-center text-[0.8125rem] ${drag.isOver ? 'border-accent bg-accent-soft' : 'border-line-strong text-ink-muted'}`}
    >
      {formatMessage({ id: 'courses.outline.drop_at_end' })}
    </div>
  )
}
