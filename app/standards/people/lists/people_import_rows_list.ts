import db from '#platform/db'
import { containing } from '#platform/search/containing'
import { currentTenantId } from '#platform/tenancy/scope'
import { defineList } from '#platform/lists/define_list'
import { isUuid } from '#platform/text/addresses'
import { changeInWords, faultInWords } from '#standards/people/in_words'
import { IMPORT_ROW_OUTCOMES, type ImportRowOutcome } from '#standards/people/types'
import type { RowChange, RowFault } from '#standards/people/types'
import type { StatusValue } from '~/ui/list/cells'

const TONES: Record<ImportRowOutcome, StatusValue['tone']> = {
  new: 'success',
  changed: 'accent',
  unchanged: 'neutral',
  left_out: 'neutral',
  error: 'danger',
}

type Raw = {
  outcome: ImportRowOutcome
  changes: RowChange[]
  faults: RowFault[]
  person: string | null
  state: string
}

/** Every row of a file of people, and what becomes of it. */
export const peopleImportRowsList = defineList({
  name: 'people_import_rows',
  labels: 'standards.people.rows',
  permission: 'users.manage',
  path: ({ params }) => `/admin/users/imports/${params.import}`,
  about: 'import',
  key: 'r.id',
  id: 'r.line::text',
  from: ({ me, params }) => {
    const rows = db
      .from('people_import_rows as r')
      .joinRaw('JOIN people_imports i ON i.tenant_id = r.tenant_id AND i.id = r.import_id')
      .where('r.tenant_id', currentTenantId())
      .where('i.uuid', isUuid(params.import) ? params.import : null!)
    return me.can('users.manage') ? rows : rows.where('i.created_by', me.id)
  },
  columns: [
    { key: 'line', kind: 'number', sql: 'r.line', required: true },
    { key: 'name', kind: 'text', sql: 'r.name', required: true, primary: true },
    { key: 'outcome', kind: 'status', sql: 'r.outcome', required: true },
    { key: 'details', kind: 'text', sql: 'r.changes::text', filterSql: null, sortable: false },
  ],
  extra: { changes: 'r.changes', faults: 'r.faults', person: 'r.user_uuid', state: 'i.state' },
  filters: [{ key: 'outcome', kind: 'choice', options: IMPORT_ROW_OUTCOMES }],
  search: (query, words) => query.whereILike('r.name', containing(words)),
  defaultSort: 'line',
  toRow: ({ outcome, changes, faults, person }: Raw, { i18n }) => ({
    outcome: {
      value: outcome,
      label: i18n.t(`standards.people.rows.filters.outcome.${outcome}`),
      tone: TONES[outcome],
    },
    details: [
      ...faults.map((fault) => faultInWords(fault, i18n)),
      ...changes.map((change) => changeInWords(change, i18n)),
    ].join(' · '),
    href: person ? `/admin/users/${person}` : null,
  }),
})
