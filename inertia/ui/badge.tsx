import type { ReactNode } from 'react'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'
import { SOFT_TONE, type Tone } from '~/ui/tone'

type BadgeProps = { tone?: Tone; icon?: IconName; children: ReactNode }

/** A word or a number that marks something. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex h-5.5 items-center gap-1 rounded-pill px-2 text-xs font-medium whitespace-nowrap',
        SOFT_TONE[tone]
      )}
    >
      {icon && <Icon name={icon} size="sm" />}
      {children}
    </span>
  )
}
