import { Link } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { TreeItem, TreeModule } from '#courses/queries/course_tree'
import { DropLine, useDragLine } from '~/courses/components/outline/drop_line'
import { InlineTitle } from '~/courses/components/outline/inline_title'
import { LineBadges, LineRule } from '~/courses/components/outline/line_badges'
import { change, LineMenu } from '~/courses/components/outline/line_menu'
import { MoveHandle } from '~/courses/components/outline/move_handle'
import { itemStep } from '~/courses/components/outline/neighbours'
import { useOutline } from '~/courses/components/outline/outline_context'
import { DurationText } from '~/ui/duration_text'
import { Icon } from '~/ui/icon'
import { MenuItem } from '~/ui/menu'
import { classNames } from '~/ui/class_names'

/** A lesson or activity in the outline. */
export function ItemRow({ item, module }: { item: TreeItem; module: TreeModule }) {
  const { formatMessage } = useIntl()
  const { path, modules, move, openDialog, trash } = useOutline()
  const itemPath = `${path}/items/${item.lineageId}`
  const drag = useDragLine({ kind: 'item', id: item.lineageId }, 'item', (id) =>
    move({ kind: 'item', id, module: module.lineageId, before: item.lineageId })
  )
  return (
    <li
      {...drag.handlers}
      className={classNames(
        'group/line relative flex items-start gap-1 border-t px-2 py-1.5 first:border-t-0',
        !item.isActive && 'text-ink-muted'
      )}
    >
      {drag.isOver && <DropLine />}
      <MoveHandle
        id={item.lineageId}
        title={item.title}
        onArm={drag.setArmed}
        onStep={(step) => move(itemStep(modules, item.lineageId, step))}
      />
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <div className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1">
          <span className="flex min-w-0 grow basis-40 items-center gap-2">
            <Icon
              name={item.kind === 'lesson' ? 'file-text' : 'clipboard'}
              className="text-ink-muted"
            />
            <InlineTitle title={item.title} onRename={(title) => change(itemPath, { title })}>
              <Link
                href={editorOf(item, path)}
                className="font-medium hover:text-accent-ink hover:underline"
              >
                {item.title}
              </Link>
            </InlineTitle>
          </span>
          <LineBadges line={item} />
          {item.estimatedMinutes !== null && (
            <span className="text-[0.8125rem] text-ink-muted">
              <DurationText seconds={item.estimatedMinutes * 60} />
            </span>
          )}
        </div>
        <LineRule line={item} />
      </div>
      <LineMenu
        title={item.title}
        path={itemPath}
        line={item}
        hasPreview={item.kind === 'lesson'}
        onRule={() => openDialog({ kind: 'rule', target: item, path: `${itemPath}/rule` })}
        onTrash={() => trash(item.title, itemPath)}
      >
        <MenuItem icon="up-down" onPress={() => openDialog({ kind: 'move', item, module })}>
          {formatMessage({ id: 'courses.outline.menu.move_to' })}
        </MenuItem>
        <MenuItem icon="eye" href={`${path}/preview/${item.lineageId}`}>
          {formatMessage({ id: 'courses.outline.menu.preview' })}
        </MenuItem>
      </LineMenu>
    </li>
  )
}

const editorOf = ({ kind, lineageId }: TreeItem, path: string) =>
  kind === 'lesson' ? `${path}/lessons/${lineageId}` : `${path}/quiz/${lineageId}`
