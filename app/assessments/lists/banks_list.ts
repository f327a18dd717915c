import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { bankCell } from '#assessments/lists/bank_cell'
import { bankNameValidator, bankSubjectValidator } from '#assessments/validators/banks'
import { whereUsable } from '#assessments/queries/where_usable'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'

/** Question banks of one's part of the company, and those that are shared with everybody. */
export const banksList = defineList({
  name: 'banks',
  labels: 'assessments.banks',
  permission: 'questions.view',
  path: () => '/banks',
  key: 'b.id',
  id: 'b.uuid',
  from: ({ me }) =>
    whereUsable(
      db
        .from('question_banks as b')
        .joinRaw('JOIN users u ON u.tenant_id = b.tenant_id AND u.id = b.created_by')
        .where('b.tenant_id', currentTenantId())
        .whereNull('b.deleted_at'),
      me
    ),
  columns: [
    {
      key: 'name',
      kind: 'text',
      sql: 'b.name',
      required: true,
      primary: true,
      edit: bankCell('name', bankNameValidator),
    },
    {
      key: 'subject',
      kind: 'text',
      sql: 'b.subject',
      edit: bankCell('subject', bankSubjectValidator),
    },
    { key: 'questions', kind: 'number', sql: 'b.question_count', required: true },
    {
      key: 'owner',
      kind: 'text',
      sql: `coalesce(u.display_name, u.first_name || ' ' || u.last_name)`,
    },
    { key: 'updatedAt', kind: 'datetime', sql: 'b.updated_at', required: true },
    { key: 'shared', kind: 'boolean', sql: 'b.is_public', required: true, hidden: true },
  ],
  filters: [
    {
      key: 'subject',
      kind: 'choice',
      options: subjects,
    },
  ],
  search: (query, words) => query.whereILike('b.name', containing(words)),
  defaultSort: 'name',
  toRow: ({ id }) => ({ href: `/banks/${id}` }),
})

async function subjects() {
  const rows = await db
    .from('question_banks')
    .where('tenant_id', currentTenantId())
    .whereNull('deleted_at')
    .whereNotNull('subject')
    .distinct('subject')
    .orderBy('subject')
    .limit(200)
  return rows.map(({ subject }) => ({ value: subject, label: subject }))
}
