import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

export type DayOfUse = { day: string; calls: number; refused: number }
export type RouteOfUse = { route: string; calls: number; refused: number }

export type KeyUse = {
  /** Every day of the time that is shown, also those without a call. */
  days: DayOfUse[]
  /** The most called first, at most twenty. */
  routes: RouteOfUse[]
}

const DAYS_SHOWN = 30

/** How much a key was used: calls a day, and by route. Days are those of UTC. */
export async function callsOfKey({ id }: { id: number }): Promise<KeyUse> {
  const bindings = {
    tenant: currentTenantId(),
    key: id,
    to: clock.now().toUTC().toISODate()!,
    days: DAYS_SHOWN - 1,
  }
  const days = await db.rawQuery<{ rows: DayOfUse[] }>(DAYS, bindings)
  const routes = await db.rawQuery<{ rows: RouteOfUse[] }>(ROUTES, bindings)
  return { days: days.rows, routes: routes.rows }
}

const OF_KEY = `c.tenant_id = :tenant AND c.api_key_id = :key`
const SUMS = `coalesce(sum(c.calls), 0)::int AS calls, coalesce(sum(c.refused), 0)::int AS refused`

const DAYS = `
SELECT to_char(shown.day, 'YYYY-MM-DD') AS day, ${SUMS}
FROM generate_series(:to::date - :days::int, :to::date, interval '1 day') AS shown (day)
LEFT JOIN api_calls c ON ${OF_KEY} AND c.day = shown.day::date
GROUP BY shown.day ORDER BY shown.day`

const ROUTES = `
SELECT c.route, ${SUMS} FROM api_calls c
WHERE ${OF_KEY} AND c.day >= :to::date - :days::int
GROUP BY c.route ORDER BY calls DESC, c.route LIMIT 20`
