import db from '#platform/db'
import { clock } from '#platform/clock'
import {
  notificationType,
  usualFrequency,
  type Channel,
  type Frequency,
} from '#platform/notifications/define_notification'
import { replanWaiting } from '#communication/actions/replan_waiting'
import { preferencesOf } from '#communication/queries/preferences'
import type { Choices, Timing } from '#communication/types'
import type { preferencesValidator } from '#communication/validators/notifications'

export type Choice = { type: string; channel: Channel; frequency: Frequency }

/**
 * Writes how somebody wants to be told, with the moment from which each change holds, and
 * decides anew about what is waiting for them. Mandatory types stay as they are.
 */
export async function savePreferences(userId: number, chosen: Choice[], timing?: Timing) {
  const { choices } = await preferencesOf(userId)
  const changed = chosen.filter((choice) => isChange(choice, choices.get(choice.type)))
  const since = clock.now().toISO()!
  for (const { type, channel, frequency } of changed) {
    choices.set(type, { ...choices.get(type), [channel]: { frequency, since } })
  }
  const types = [...new Set(changed.map(({ type }) => type))]
  if (types.length > 0) await writeChoices(userId, choices, types)
  if (timing) await writeTiming(userId, timing)
  await replanWaiting(userId)
}

type Form = Awaited<ReturnType<typeof preferencesValidator.validate>>

/** The same from the form of a page or a program. */
export function saveForm(userId: number, form: Form) {
  const { choices, isQuiet, quietFrom, quietUntil, ...digest } = form
  return savePreferences(userId, choices, {
    quietFrom: isQuiet ? quietFrom : null,
    quietUntil: isQuiet ? quietUntil : null,
    ...digest,
  })
}

function isChange({ type, channel, frequency }: Choice, choices?: Choices) {
  const kind = notificationType(type)
  if (kind.mandatory) return false
  return (choices?.[channel]?.frequency ?? usualFrequency(kind, channel)) !== frequency
}

function writeChoices(userId: number, choices: Map<string, Choices>, types: string[]) {
  return db.rawQuery(WRITE_CHOICES, {
    user: userId,
    now: clock.now().toISO()!,
    rows: JSON.stringify(types.map((type) => ({ type, channels: choices.get(type) }))),
  })
}

const WRITE_CHOICES = `
INSERT INTO notification_preferences (user_id, notification_type, channels, updated_at)
SELECT :user, row.type, row.channels, :now FROM jsonb_to_recordset(:rows::jsonb) AS row (type text, channels jsonb)
ON CONFLICT (tenant_id, user_id, notification_type) DO UPDATE SET channels = EXCLUDED.channels,
  updated_at = EXCLUDED.updated_at`

function writeTiming(userId: number, timing: Timing) {
  return db.rawQuery(WRITE_TIMING, { user: userId, now: clock.now().toISO()!, ...timing })
}

const WRITE_TIMING = `
INSERT INTO notification_settings (user_id, quiet_from, quiet_until, digest_time, digest_weekday, updated_at)
VALUES (:user, :quietFrom, :quietUntil, :digestTime, :digestWeekday, :now)
ON CONFLICT (tenant_id, user_id) DO UPDATE SET quiet_from = EXCLUDED.quiet_from, quiet_until = EXCLUDED.quiet_until,
  digest_time = EXCLUDED.digest_time, digest_weekday = EXCLUDED.digest_weekday, updated_at = EXCLUDED.updated_at`
