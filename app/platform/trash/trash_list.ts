import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineList, type ListContext } from '#platform/lists/define_list'
import { settingAtHand } from '#platform/settings/setting'
import { trashDays } from '#platform/trash/settings'
import { MOST_KINDS, purgeMany, restoreMany } from '#platform/trash/trash_bulk'
import { kindsFor, mayPurge, trashedRows } from '#platform/trash/trashed_rows'
import { whoDeleted } from '#platform/trash/who_deleted'
import type { TrashKind } from '#platform/trash/define_trash_kind'

/** What this person may see in the trash: one query over all of their kinds. */
export const trashList = defineList({
  name: 'trash',
  labels: 'platform.trash',
  permission: 'signed_in',
  path: () => '/trash',
  key: 'x.id',
  id: 'x.uuid',
  from: (ctx) => db.from(unionOf(kindsFor(ctx), ctx).as('x')),
  columns: [
    { key: 'title', kind: 'text', sql: 'x.title', primary: true },
    { key: 'kind', kind: 'text', sql: 'x.kind', required: true },
    { key: 'place', kind: 'text', sql: 'x.place' },
    { key: 'contains', kind: 'text', sql: 'x.contains', sortable: false },
    { key: 'deletedBy', kind: 'text', sql: 'NULL::text', sortable: false },
    { key: 'deletedAt', kind: 'datetime', sql: 'x.deleted_at', required: true },
    { key: 'goesAt', kind: 'date', sql: 'NULL::text', sortable: false },
  ],
  extra: {
    uuid: 'x.uuid',
    record: 'x.record',
    tableName: 'x.table_name',
    evidence: 'x.evidence',
  },
  search: (query, words) => query.whereILike('x.title', containing(words)),
  filters: [
    {
      key: 'kind',
      kind: 'choice',
      options: async (ctx) =>
        kindsFor(ctx).map(({ name }) => ({
          value: name,
          label: ctx.i18n.t(`platform.trash.kinds.${name}`),
        })),
    },
  ],
  defaultSort: '-deletedAt',
  bulk: [
    { key: 'restore', run: restoreMany },
    { key: 'purge', permission: 'trash.purge', danger: true, run: purgeMany },
  ],
  prepare: (rows) => whoDeleted(rows),
  toRow: toTrashRow,
})

function unionOf(kinds: TrashKind[], ctx: ListContext) {
  const [first, ...rest] = kinds.map((kind, number) =>
    trashedRows(kind, ctx).select(
      db.raw(`t.id * ${MOST_KINDS} + ${number} AS id`),
      db.raw(`t.id AS record, t.uuid, t.deleted_at`),
      db.raw(`'${kind.name}' AS kind, '${kind.model.table}' AS table_name`),
      db.raw(`left(${kind.title}, 200) AS title`),
      db.raw(`${kind.place ?? 'NULL::text'} AS place`),
      db.raw(`${containsOf(kind)} AS contains`),
      db.raw(`${kind.evidence ?? 'false'} AS evidence`)
    )
  )
  return first.unionAll(rest)
}

const containsOf = ({ contains = {} }: TrashKind) =>
  `jsonb_build_object(${Object.entries(contains)
    .map(([word, sql]) => `'${word}', ${sql}`)
    .join(', ')})`

function toTrashRow(raw: any, ctx: ListContext) {
  const { i18n } = ctx
  const kind = kindsFor(ctx).find(({ name }) => name === raw.kind)!
  const contains = Object.keys(kind.contains ?? {})
    .map((word) => ({ word, count: raw.contains[word] as number }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => i18n.t(`platform.trash.contains.${word}`, { count }))
  return {
    kind: i18n.t(`platform.trash.kinds.${raw.kind}`),
    contains: contains.join(', ') || null,
    deletedBy: raw.deletedBy ?? null,
    evidence: raw.evidence,
    goesAt: raw.evidence ? null : goesAt(raw.deletedAt),
    path: `/trash/${raw.kind}/${raw.uuid}`,
    canPurge: mayPurge(kind, ctx) && !raw.evidence,
  }
}

const goesAt = (deletedAt: Date) =>
  clock
    .fromDate(deletedAt)
    .plus({ days: settingAtHand(trashDays) })
    .toISO()!
