import type { I18n } from '@adonisjs/i18n'
import logger from '@adonisjs/core/services/logger'
import db from '#platform/db'
import { CHECKS } from '#administration/health/checks'
import type { Finding, HealthCheck, HealthLine } from '#administration/health/types'

type Found = Finding & { key: string }

/** Everything the installation depends on, looked at now. One after the other: they share few connections. */
export async function healthLines(i18n: I18n): Promise<HealthLine[]> {
  const found: Found[] = []
  for (const check of CHECKS) found.push({ key: check.key, ...(await lookAt(check)) })
  const since = await noteStates(found)
  return found.map((finding) => toLine(finding, since.get(finding.key)!, i18n))
}

/** A check that breaks is itself a finding. */
async function lookAt(check: HealthCheck): Promise<Finding> {
  try {
    return await check.find()
  } catch (error) {
    logger.error({ err: error, check: check.key }, 'health')
    return { state: 'failed', says: UNKNOWN }
  }
}

const UNKNOWN = 'unknown'

/** @returns since when each is as it is, as far as anybody looked */
async function noteStates(found: Found[]): Promise<Map<string, string>> {
  const states = found.map(({ key, state }) => ({ key, state }))
  const { rows } = await db.connection('system').rawQuery(NOTE, [JSON.stringify(states)])
  return new Map(rows.map(({ key, since }: any) => [key, since.toISOString()]))
}

const NOTE = `
INSERT INTO stoa_ops.health_states AS h (key, state)
SELECT key, state FROM jsonb_to_recordset(?::jsonb) AS row (key text, state text) ORDER BY key
ON CONFLICT (key) DO UPDATE SET state = EXCLUDED.state,
  since = CASE WHEN h.state = EXCLUDED.state THEN h.since ELSE now() END
RETURNING key, since`

function toLine({ key, state, says, values, at }: Found, since: string, i18n: I18n): HealthLine {
  const words = `administration.health.checks.${key}`
  const figure = says === UNKNOWN ? 'administration.health.unknown' : `${words}.figures.${says}`
  return {
    key,
    label: i18n.t(`${words}.label`),
    state,
    figure: i18n.t(figure, values),
    at: at ?? null,
    since,
    hint: state === 'ok' ? null : i18n.t(`${words}.hint`),
  }
}
