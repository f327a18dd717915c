import { useIntl } from 'react-intl'
import type { PlayerItem } from '#learning/types'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'

type State = PlayerItem['status'] | 'locked'

const LOOKS: Record<State, { icon: IconName; color: string }> = {
  not_started: { icon: 'circle', color: 'text-ink-faint' },
  in_progress: { icon: 'play', color: 'text-accent-ink' },
  completed: { icon: 'success', color: 'text-success' },
  failed: { icon: 'failure', color: 'text-danger' },
  skipped: { icon: 'minus', color: 'text-ink-faint' },
  locked: { icon: 'lock', color: 'text-ink-faint' },
}

const stateOf = ({ lock, status }: PlayerItem): State => (lock ? 'locked' : status)

export function ItemStateIcon({ item, className }: { item: PlayerItem; className?: string }) {
  const { icon, color } = LOOKS[stateOf(item)]
  return <Icon name={icon} className={classNames(color, className)} />
}

/** What the icon means, how long it takes, and whether it must be done. */
export function ItemFacts({ item }: { item: PlayerItem }) {
  const { formatMessage, formatNumber } = useIntl()
  const facts = [
    formatMessage({ id: `learning.status.${stateOf(item)}` }),
    item.percent !== null && formatNumber(item.percent / 100, { style: 'percent' }),
    item.minutes !== null && formatMessage({ id: 'learning.minutes' }, { minutes: item.minutes }),
    !item.isRequired && formatMessage({ id: 'learning.optional' }),
  ]
  return <>{facts.filter(Boolean).join(' · ')}</>
}
