import { Link } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { PlayerFrame, PlayerItem, PlayerModule } from '#learning/types'
import { GradeSoFar } from '~/learning/components/grade_so_far'
import { ItemFacts, ItemStateIcon } from '~/learning/components/item_state'
import { ReasonList } from '~/learning/components/reason_list'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import { ResourceList } from '~/ui/resource_list'
import { TextLink } from '~/ui/text_link'

type PlayerOutlineProps = { frame: PlayerFrame; currentId?: string }

/** Every module and item with its state in picture and word, and what opens what is locked. */
export function PlayerOutline({ frame, currentId }: PlayerOutlineProps) {
  const { formatMessage } = useIntl()
  const { requiredDone, requiredTotal, grade, completedHref } = frame
  return (
    <nav aria-label={formatMessage({ id: 'learning.player.items' })}>
      <p className="px-2 pb-3 text-[0.8125rem] text-ink-muted">
        {formatMessage(
          { id: 'learning.player.required_done' },
          { done: requiredDone, total: requiredTotal }
        )}
        <GradeSoFar grade={grade} className="block pt-0.5" />
      </p>
      {completedHref && (
        <p className="flex items-center gap-2 px-2 pb-3">
          <Icon name="award" className="text-success" />
          <TextLink href={completedHref}>
            {formatMessage({ id: 'learning.player.to_record' })}
          </TextLink>
        </p>
      )}
      <ol className="flex flex-col gap-4">
        {frame.modules.map((module) => (
          <OutlineModule key={module.id} module={module} currentId={currentId} />
        ))}
      </ol>
      {frame.resources.length > 0 && (
        <details className="mt-5 border-t px-2 pt-3" open>
          <summary className="rounded-sm text-[0.8125rem] font-semibold text-ink-muted">
            {formatMessage({ id: 'ui.resources.title' })}
          </summary>
          <div className="-mx-2 pt-1">
            <ResourceList resources={frame.resources} />
          </div>
        </details>
      )}
      {!completedHref && frame.missing.length > 0 && <WhatIsLeft reasons={frame.missing} />}
    </nav>
  )
}

function OutlineModule({ module, currentId }: { module: PlayerModule; currentId?: string }) {
  return (
    <li>
      <h2 className="px-2 pb-1 text-[0.8125rem] font-semibold text-ink-muted">{module.title}</h2>
      {module.lock && <LockReasons reasons={module.lock.reasons} />}
      <ol className="flex flex-col gap-0.5">
        {module.items.map((item) => (
          <OutlineItem
            key={item.id}
            item={item}
            isCurrent={item.id === currentId}
            isModuleLocked={module.lock !== null}
          />
        ))}
      </ol>
    </li>
  )
}

type OutlineItemProps = { item: PlayerItem; isCurrent: boolean; isModuleLocked: boolean }

function OutlineItem({ item, isCurrent, isModuleLocked }: OutlineItemProps) {
  return (
    <li>
      <Link
        href={item.href}
        aria-current={isCurrent ? 'page' : undefined}
        className={classNames(
          'flex min-h-11 items-start gap-2.5 rounded-control px-2 py-2 transition-colors duration-100',
          isCurrent ? 'bg-accent-soft' : 'hover:bg-ink/5'
        )}
      >
        <ItemStateIcon item={item} className="mt-0.5" />
        <span className="flex min-w-0 flex-col">
          <span className={classNames('font-medium', isCurrent && 'text-accent-ink')}>
            {item.title}
          </span>
          <span className="text-xs text-ink-muted">
            <ItemFacts item={item} />
          </span>
        </span>
      </Link>
      {item.lock && !isModuleLocked && <LockReasons reasons={item.lock.reasons} />}
    </li>
  )
}

function LockReasons({ reasons }: { reasons: PlayerFrame['missing'] }) {
  return (
    <div className="ps-8.5 pe-2 pb-2 text-xs text-ink-muted">
      <ReasonList reasons={reasons} />
    </div>
  )
}

function WhatIsLeft({ reasons }: { reasons: PlayerFrame['missing'] }) {
  const { formatMessage } = useIntl()
  return (
    <details className="mt-5 border-t px-2 pt-3 text-[0.8125rem]">
      <summary className="rounded-sm font-medium text-accent-ink">
        {formatMessage({ id: 'learning.player.what_is_left' }, { count: reasons.length })}
      </summary>
      <div className="pt-2 text-ink-muted">
        <ReasonList reasons={reasons} />
      </div>
    </details>
  )
}
