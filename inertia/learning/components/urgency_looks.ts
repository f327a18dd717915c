import type { Consequence } from '#platform/duties/consequence'
import type { IconName } from '~/ui/icons'
import type { Tone } from '~/ui/tone'

/** How urgent something is, by colour and icon. */
export const URGENCY_LOOKS: Record<Consequence, { tone: Tone; icon: IconName }> = {
  running: { tone: 'danger', icon: 'clock' },
  overdue: { tone: 'danger', icon: 'alert' },
  due_soon: { tone: 'warning', icon: 'clock' },
  waiting: { tone: 'warning', icon: 'inbox' },
  renew: { tone: 'warning', icon: 'restart' },
  in_progress: { tone: 'accent', icon: 'play' },
  assigned: { tone: 'info', icon: 'send' },
  chosen: { tone: 'neutral', icon: 'circle' },
}
