import db from '#platform/db'
import { clock } from '#platform/clock'
import { lastIsolationTest } from '#administration/isolation/isolation_log'
import { lastBackup } from '#administration/backup/backup_log'
import { dailyState } from '#administration/health/rules/states'
import type { HealthCheck } from '#administration/health/types'

/** The company whose history was verified longest ago; and whether any history is damaged. */
export const history: HealthCheck = {
  key: 'history',
  async find() {
    const { rows } = await db.connection('system').rawQuery(VERIFIED)
    const { oldest, damaged, never } = rows[0]
    if (damaged > 0) return { state: 'failed', says: 'damaged', values: { count: damaged } }
    if (never > 0) return { state: 'warning', says: 'never', values: { count: never } }
    if (!oldest) return { state: 'ok', says: 'soon' }
    return { state: dailyState(daysSince(oldest)), says: 'verified', at: isoOf(oldest) }
  },
}

/** A company gets two days until its first night has passed. */
const VERIFIED = `
SELECT min(v.verified_at) AS oldest,
  count(*) FILTER (WHERE jsonb_array_length(v.problems) > 0)::int AS damaged,
  count(*) FILTER (WHERE v.verified_at IS NULL AND t.created_at < now() - interval '2 days')::int AS never
FROM tenants t LEFT JOIN LATERAL (
  SELECT verified_at, problems FROM history_verifications h
  WHERE h.tenant_id = t.id ORDER BY verified_at DESC, id DESC LIMIT 1) v ON true
WHERE t.status = 'active'`

/** Files whose bytes the nightly look found lost or damaged. */
export const content: HealthCheck = {
  key: 'content',
  async find() {
    const { rows } = await db.connection('system').rawQuery(FAULTY)
    const { missing, changed, companies } = rows[0]
    if (missing + changed === 0) return { state: 'ok', says: 'whole' }
    const says = missing > 0 && changed > 0 ? 'both' : missing > 0 ? 'missing' : 'changed'
    return { state: 'failed', says, values: { missing, changed, companies } }
  },
}

const FAULTY = `
SELECT count(*) FILTER (WHERE fault = 'missing')::int AS missing, count(*) FILTER (WHERE fault = 'changed')::int AS changed,
  count(DISTINCT tenant_id)::int AS companies
FROM file_storage WHERE fault IS NOT NULL AND storage_key IS NOT NULL AND deleted_at IS NULL`

/** The newest backup that is whole; and whether the one after it failed. */
export const backup: HealthCheck = {
  key: 'backup',
  async find() {
    const { madeAt, bytes, failedAt } = await lastBackup()
    if (failedAt) return { state: 'failed', says: 'failed', at: isoOf(failedAt) }
    if (!madeAt) return { state: 'warning', says: 'never' }
    const values = { megabytes: bytes! / 1_000_000 }
    return { state: dailyState(daysSince(madeAt)), says: 'made', values, at: isoOf(madeAt) }
  },
}

/** Whether companies saw anything of each other when the walls were tried last. */
export const isolation: HealthCheck = {
  key: 'isolation',
  async find() {
    const test = await lastIsolationTest()
    if (!test) return { state: 'ok', says: 'soon' }
    const of = (...states: string[]) =>
      test.tables.filter(({ state }) => states.includes(state)).length
    const values = { tables: test.tables.length, stand: of('held', 'unproven') }
    const open = of('leak', 'no_wall')
    if (open > 0) return { state: 'failed', says: 'open', values: { count: open }, at: test.ranAt }
    const state = dailyState(daysSince(new Date(test.ranAt)))
    return { state, says: 'tried', values, at: test.ranAt }
  },
}

const daysSince = (at: Date | null) => at && clock.now().diff(clock.fromDate(at)).as('days')

const isoOf = (at: Date | null) => at?.toISOString() ?? null
