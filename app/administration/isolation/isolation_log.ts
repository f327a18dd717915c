import db from '#platform/db'
import { clock } from '#platform/clock'
import type { IsolationTest } from '#administration/isolation/types'

const KEPT_DAYS = 90

const tests = () => db.connection('system').from('stoa_ops.isolation_tests')

/** Keeps what a try found, and forgets those of long ago. */
export async function noteIsolationTest(
  test: Omit<IsolationTest, 'ranAt'>
): Promise<IsolationTest> {
  const ranAt = clock.now()
  await db
    .connection('system')
    .table('stoa_ops.isolation_tests')
    .insert({
      ran_at: ranAt.toISO(),
      companies: test.companies,
      tables: JSON.stringify(test.tables),
    })
  await tests()
    .where('ran_at', '<', ranAt.minus({ days: KEPT_DAYS }).toISO()!)
    .delete()
  return { ...test, ranAt: ranAt.toISO()! }
}

/** The newest try; null before the first. */
export async function lastIsolationTest(): Promise<IsolationTest | null> {
  const row = await tests().orderBy('id', 'desc').first()
  return row && { ranAt: row.ran_at.toISOString(), companies: row.companies, tables: row.tables }
}
