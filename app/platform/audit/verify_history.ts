import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

/**
 * What is wrong with an entry: its words were changed, it or its neighbours were removed,
 * somebody slipped it in, or the chain does not fit although each entry is as it was.
 */
export type HistoryFault = 'changed' | 'missing' | 'slipped_in' | 'broken' | 'cut_off'

export type HistoryProblem = {
  fault: HistoryFault
  /** Place in the chain; the last one of several that are missing. */
  position: number | null
  /** Of the entry, where there is one. */
  uuid: string | null
}

export type Verification = {
  verifiedAt: string
  /** How many entries were read. */
  entries: number
  /** Hash of the newest entry, hexadecimal: whoever keeps it elsewhere can prove later that nothing before it changed. */
  headHash: string
  problems: HistoryProblem[]
}

const BATCH = 5_000
/** Past this many it is not the single entry that matters. */
const MOST_PROBLEMS = 100

type Place = { position: number; hash: string }

/**
 * Reads the whole history of the current tenant, hashes every entry anew and compares it with
 * the chain. The result is kept, so that "verified" on the screen has a date.
 *
 * @param report told after every batch how many entries of how many were read
 */
export async function verifyHistory(
  report: (done: number, total: number) => Promise<unknown> = async () => {}
): Promise<Verification> {
  const head = await readHead()
  const problems: HistoryProblem[] = await slippedIn()
  let place: Place = { position: 0, hash: '' }
  let entries = 0
  while (place.position < head.position) {
    const batch = await checkBatch(place, head.position)
    if (batch.entries === 0) break
    entries += batch.entries
    problems.push(...batch.problems)
    place = batch.last
    await report(place.position, head.position)
  }
  if (place.position < head.position || place.hash !== head.hash) {
    problems.push({ fault: 'cut_off', position: head.position, uuid: null })
  }
  return keep({ entries, head, problems: problems.slice(0, MOST_PROBLEMS) })
}

/** The newest verification; null before the first. */
export async function lastVerification(): Promise<Verification | null> {
  const { rows } = await db.rawQuery(LAST, { tenant: currentTenantId() })
  return rows[0] ? { ...rows[0], verifiedAt: rows[0].verifiedAt.toISOString() } : null
}

async function readHead(): Promise<Place> {
  const { rows } = await db.rawQuery(HEAD, { tenant: currentTenantId() })
  return rows[0] ?? { position: 0, hash: '' }
}

async function checkBatch(after: Place, until: number) {
  const { rows } = await db.rawQuery(CHECK, {
    tenant: currentTenantId(),
    after: after.position,
    hash: after.hash,
    until,
    limit: BATCH,
  })
  const { entries, position, hash, problems } = rows[0]
  return {
    entries: entries as number,
    last: { position, hash } as Place,
    problems: (problems ?? []) as HistoryProblem[],
  }
}

async function slippedIn(): Promise<HistoryProblem[]> {
  const { rows } = await db.rawQuery(SLIPPED_IN, {
    tenant: currentTenantId(),
    limit: MOST_PROBLEMS,
  })
  return rows.map(({ uuid }: { uuid: string }) => ({ fault: 'slipped_in', position: null, uuid }))
}

async function keep({
  entries,
  head,
  problems,
}: {
  entries: number
  head: Place
  problems: HistoryProblem[]
}): Promise<Verification> {
  const now = clock.now()
  await db.rawQuery(KEEP, {
    tenant: currentTenantId(),
    now: now.toISO()!,
    entries,
    position: head.position,
    hash: head.hash,
    problems: JSON.stringify(problems),
  })
  return { verifiedAt: now.toUTC().toISO()!, entries, headHash: head.hash, problems }
}

const HEAD = `
SELECT chain_position AS position, encode(chain_hash, 'hex') AS hash FROM history_heads WHERE tenant_id = :tenant`

/** Entries without a place in the chain: the function that writes history gives every entry one. */
const SLIPPED_IN = `
SELECT uuid FROM audit_logs WHERE tenant_id = :tenant AND chain_position IS NULL LIMIT :limit`

const CHECK = `
WITH batch AS (
  SELECT a.uuid, a.chain_position AS at, a.content_hash, a.chain_hash,
    sha256(convert_to(stoa_history_content(a), 'UTF8')) AS content
  FROM audit_logs a
  WHERE a.tenant_id = :tenant AND a.chain_position > :after AND a.chain_position <= :until
  ORDER BY a.chain_position LIMIT :limit
), linked AS (
  SELECT *, lag(at, 1, :after::bigint) OVER w AS before, lag(chain_hash, 1, decode(:hash, 'hex')) OVER w AS previous
  FROM batch WINDOW w AS (ORDER BY at)
), judged AS (
  SELECT *, CASE
    WHEN at = before THEN 'slipped_in'
    WHEN content <> content_hash THEN 'changed'
    WHEN at > before + 1 THEN 'missing'
    WHEN sha256(previous || content_hash || int8send(at)) <> chain_hash THEN 'broken'
  END AS fault FROM linked
)
SELECT count(*) AS entries, max(at) AS position, encode((array_agg(chain_hash ORDER BY at DESC))[1], 'hex') AS hash,
  json_agg(json_build_object('fault', fault, 'uuid', CASE WHEN fault <> 'missing' THEN uuid END,
    'position', CASE WHEN fault = 'missing' THEN at - 1 ELSE at END) ORDER BY at) FILTER (WHERE fault IS NOT NULL) AS problems
FROM judged`

const KEEP = `
INSERT INTO history_verifications (tenant_id, verified_at, entries, head_position, head_hash, problems)
VALUES (:tenant, :now, :entries, :position, decode(:hash, 'hex'), :problems::jsonb)`

const LAST = `
SELECT verified_at AS "verifiedAt", entries, encode(head_hash, 'hex') AS "headHash", problems
FROM history_verifications WHERE tenant_id = :tenant ORDER BY verified_at DESC, id DESC LIMIT 1`
