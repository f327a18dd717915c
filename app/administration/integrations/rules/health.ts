import type { Health } from '#administration/integrations/types'

type State = { isEnabled: boolean; status: string }

/** How another system is doing, from what became of the last messages. */
export function healthOf({ isEnabled, status }: State): Health {
  if (!isEnabled) return status === 'error' ? 'paused' : 'off'
  if (status === 'error') return 'failing'
  return status === 'active' ? 'healthy' : 'new'
}

/** The same as SQL of an integration `i`. */
export const HEALTH = `CASE WHEN NOT i.is_enabled THEN CASE i.status WHEN 'error' THEN 'paused' ELSE 'off' END
  WHEN i.status = 'error' THEN 'failing' WHEN i.status = 'active' THEN 'healthy' ELSE 'new' END`

export const HEALTHS: Health[] = ['healthy', 'failing', 'paused', 'new', 'off']
