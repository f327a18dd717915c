import type { IconName } from '~/ui/icons'
import type { Tone } from '~/ui/tone'

/** How each kind of news looks. */
export const TONE_ICON: Record<Tone, IconName> = {
  neutral: 'circle',
  accent: 'play',
  info: 'clock',
  success: 'success',
  warning: 'warning',
  danger: 'failure',
}

const STATUSES: Record<Tone, string[]> = {
  neutral: [
    'draft',
    'not_started',
    'inactive',
    'archived',
    'withdrawn',
    'skipped',
    'closed',
    'cancelled',
    'abandoned',
    'none',
    'read',
    'off',
    'suppressed',
    'kept',
    'new',
  ],
  accent: ['unread', 'in_progress', 'enrolled', 'current', 'generating', 'running', 'submitted'],
  info: ['pending', 'review', 'planned', 'scheduled', 'queued', 'invited', 'incomplete', 'waiting'],
  success: [
    'active',
    'published',
    'completed',
    'passed',
    'graded',
    'approved',
    'final',
    'open',
    'clean',
    'success',
    'valid',
    'shown',
    'healthy',
    'delivered',
    'sent',
  ],
  warning: ['suspended', 'expiring', 'due_soon', 'locked', 'timeout', 'waitlisted', 'failing'],
  danger: [
    'overdue',
    'failed',
    'bounced',
    'expired',
    'rejected',
    'error',
    'infected',
    'revoked',
    'paused',
  ],
}

const TONES = new Map(
  Object.entries(STATUSES).flatMap(([tone, names]) => names.map((name) => [name, tone as Tone]))
)

/** The tone of a status by its name in the database; an unknown one is neutral. */
export function toneOf(status: string): Tone {
  return TONES.get(status) ?? 'neutral'
}
