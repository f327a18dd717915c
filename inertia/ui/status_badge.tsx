import { Badge } from '~/ui/badge'
import type { IconName } from '~/ui/icons'
import { TONE_ICON, toneOf } from '~/ui/status_tones'
import type { Tone } from '~/ui/tone'

type StatusBadgeProps = {
  /** Its name in the database, such as `in_progress`: decides colour and icon. */
  status: string
  /** Its name for people, translated. */
  label: string
  tone?: Tone
  icon?: IconName
}

/** A state by colour, word and icon together. */
export function StatusBadge({ status, label, tone = toneOf(status), icon }: StatusBadgeProps) {
  return (
    <Badge tone={tone} icon={icon ?? TONE_ICON[tone]}>
      {label}
    </Badge>
  )
}
