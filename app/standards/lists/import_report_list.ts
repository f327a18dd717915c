import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { isUuid } from '#platform/text/addresses'
import { whereReached } from '#courses/queries/where_reached'
import { defineList, type ListContext } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import type { ImportNote } from '#standards/markdown/course_package'
import { IMPORT_OUTCOMES, type ImportOutcome } from '#standards/markdown/import/outcomes'
import { remarksOf } from '#standards/markdown/import/remarks'
import type { StatusValue } from '~/ui/list/cells'

const TONES: Record<ImportOutcome, StatusValue['tone']> = {
  added: 'success',
  updated: 'success',
  unchanged: 'neutral',
  kept: 'info',
  trashed: 'warning',
  picture: 'neutral',
  download: 'neutral',
  left_out: 'warning',
}

type Raw = {
  outcome: ImportOutcome
  reason: string | null
  notes: ImportNote[]
  lineage: string | null
}

/** Every file of the package that a course was last imported from, and what it became. */
export const importReportList = defineList({
  name: 'import_report',
  labels: 'standards.import',
  permission: 'courses.edit',
  path: ({ params }) => `/studio/${params.course}/import-report`,
  about: 'course',
  key: 'e.id',
  id: 'e.id',
  from: (ctx) =>
    db
      .from('course_import_entries as e')
      .where('e.tenant_id', currentTenantId())
      .where('e.import_id', lastImportOf(ctx)),
  columns: [
    { key: 'path', kind: 'text', sql: 'e.path', required: true, primary: true },
    { key: 'title', kind: 'text', sql: 'e.title' },
    { key: 'outcome', kind: 'status', sql: 'e.outcome', required: true },
    { key: 'remarks', kind: 'text', sql: 'e.reason', sortable: false },
    { key: 'position', kind: 'number', sql: 'e.id', required: true, hidden: true },
  ],
  extra: { reason: 'e.reason', notes: 'e.notes', lineage: 'e.lineage_id' },
  filters: [
    {
      key: 'outcome',
      kind: 'choice',
      options: IMPORT_OUTCOMES,
    },
    {
      key: 'remarks',
      kind: 'boolean',
      where: (query) => query.whereRaw(`(e.notes <> '[]'::jsonb OR e.reason IS NOT NULL)`),
    },
  ],
  search: (query, words) =>
    query.where((any) =>
      any.whereILike('e.path', containing(words)).orWhereILike('e.title', containing(words))
    ),
  defaultSort: 'position',
  toRow: (raw: Raw, ctx) => ({
    outcome: {
      value: raw.outcome,
      label: ctx.i18n.t(`standards.import.filters.outcome.${raw.outcome}`),
      tone: TONES[raw.outcome],
    },
    remarks: remarksOf(raw, (key, values) => ctx.i18n.t(key, values)),
    href: raw.lineage ? `/studio/${ctx.params.course}/lessons/${raw.lineage}` : null,
  }),
})

const lastImportOf = ({ me, params: { course } }: ListContext) =>
  whereReached(
    db
      .from('course_imports as i')
      .joinRaw('JOIN courses c ON c.tenant_id = i.tenant_id AND c.id = i.course_id')
      .where('i.tenant_id', currentTenantId())
      .where(isUuid(course) ? 'c.uuid' : 'c.slug', course),
    'c',
    me.grants,
    'courses.edit'
  )
    .orderBy('i.id', 'desc')
    .limit(1)
    .select('i.id')
