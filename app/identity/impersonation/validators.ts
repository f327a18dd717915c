import vine from '@vinejs/vine'
import { MODES } from '#identity/impersonation/types'

const reason = () => vine.string().trim().maxLength(500)

/** Acting needs a reason, seeing may have one. */
export const impersonationValidator = vine.create(
  vine
    .object({ mode: vine.enum(MODES) })
    .merge(
      vine.group([
        vine.group.if((data) => data.mode === 'act', { reason: reason().minLength(3) }),
        vine.group.else({ reason: reason().optional() }),
      ])
    )
)
