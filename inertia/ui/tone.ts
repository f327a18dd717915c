export type Tone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger'

/** Soft background with readable text, for badges and callouts. */
export const SOFT_TONE: Record<Tone, string> = {
  neutral: 'bg-surface-sunken text-ink-muted',
  accent: 'bg-accent-soft text-accent-ink',
  info: 'bg-info-soft text-info',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
}
