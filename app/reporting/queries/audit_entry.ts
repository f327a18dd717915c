import db from '#platform/db'
import { changesOfEntry } from '#platform/history/changes_of_entry'
import { historyKindOf } from '#platform/history/define_history'
import { NotFound } from '#platform/errors'
import { auditRows } from '#reporting/queries/audit_rows'
import { changesInWords } from '#reporting/rules/changes_in_words'
import { recordWord, actionWord } from '#reporting/rules/words'
import User from '#identity/models/user'
import type { I18n } from '@adonisjs/i18n'
import type { ListContext } from '#platform/lists/define_list'
import type { AuditEntryView } from '#reporting/types'

/** More than one request ever writes down but a bulk change, whose run has a page. */
const MOST = 50

/** No request takes longer: its entries are found by their time. */
const MINUTES = 5

/** One entry of the history. @throws NotFound also for what is not theirs to read */
export async function auditEntry(ctx: ListContext): Promise<AuditEntryView> {
  const { me, i18n, params } = ctx
  const row = await auditRows(ctx).where('a.uuid', params.entry).select(columns()).first()
  if (!row) throw new NotFound()
  const { uuid } = row.metadata ?? {}
  const kind = historyKindOf(row.record)
  return {
    ...(await peopleOf(row)),
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actor,
    action: actionWord(row.action, i18n),
    record: row.record && recordWord(row.record, i18n),
    recordHref: kind && uuid ? `/history/${kind.name}/${uuid}` : null,
    description: row.description,
    changes: await changesOfEntry(row, { i18n, timezone: me.timezone }),
    category: row.category,
    severity: row.severity,
    ip: row.ip,
    device: row.device,
    request: row.request,
    runHref: row.run ? `/jobs/${row.run}` : null,
    position: row.position,
    hash: row.hash,
    isGenuine: row.genuine,
    ofRequest: row.request ? await othersOf(ctx, row) : [],
  }
}

const columns = () => [
  'a.uuid as id',
  'a.created_at as at',
  'a.user_id as userId',
  'a.actor_label as actor',
  'a.action',
  'a.resource_type as record',
  'a.resource_id as recordId',
  'a.description',
  'a.old_values as oldValues',
  'a.new_values as newValues',
  'a.metadata',
  'a.category',
  'a.severity',
  'a.user_agent as device',
  'a.request_id as request',
  'a.chain_position as position',
  db.raw(`host(a.ip_address) AS ip`),
  db.raw(`a.metadata ->> 'run' AS run`),
  db.raw(`encode(a.chain_hash, 'hex') AS hash`),
  db.raw(
    `sha256(convert_to(stoa_history_content(a), 'UTF8')) IS NOT DISTINCT FROM a.content_hash AS genuine`
  ),
]

/** Who acted, and who was behind them, as far as they are still there. */
async function peopleOf({ userId, metadata }: { userId: number | null; metadata: any }) {
  const found = await User.query()
    .where('id', userId ?? 0)
    .if(metadata?.impersonator, (query) => query.orWhere('uuid', metadata.impersonator))
    .select('id', 'uuid', 'firstName', 'lastName', 'displayName')
  const hrefOf = (user?: User) => (user ? `/admin/users/${user.uuid}` : null)
  const behind = found.find(({ uuid }) => uuid === metadata?.impersonator)
  return {
    actorHref: hrefOf(found.find(({ id }) => id === userId)),
    impersonator: behind ? { name: behind.name, href: hrefOf(behind)! } : null,
  }
}

async function othersOf(
  ctx: ListContext,
  { id, request, at }: { id: string; request: string; at: Date }
) {
  const rows = await auditRows(ctx)
    .where('a.request_id', request)
    .whereBetween('a.created_at', [around(at, -MINUTES), around(at, MINUTES)])
    .whereNot('a.uuid', id)
    .orderBy('a.chain_position')
    .limit(MOST)
    .select('a.uuid as id', 'a.action', 'a.resource_type as record', 'a.description')
    .select('a.old_values as oldValues', 'a.new_values as newValues')
  return rows.map((row: any) => toLine(row, ctx.i18n))
}

const around = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)

const toLine = ({ id, action, record, description, oldValues, newValues }: any, i18n: I18n) => ({
  id,
  action: actionWord(action, i18n),
  record: record ? recordWord(record, i18n) : '',
  changes: description ?? changesInWords(oldValues, newValues),
})
