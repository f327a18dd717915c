import { columnOf } from '#platform/records/record_values'
import type { TrashKind } from '#platform/trash/define_trash_kind'
import type { RecordKind } from '#platform/records/record_kind'

export const recordTrash = (kind: RecordKind): TrashKind => ({
  name: kind.name,
  model: kind.model,
  permission: kind.permission,
  purgePermission: 'trash.purge',
  within: (query) => query,
  title: columnOf(kind, kind.title),
  beforePurge: kind.beforePurge,

  /** Its name may be another's by now. */
  async questions(record, answers) {
    if (!kind.fields.some(({ key, unique }) => key === kind.title && unique)) return []
    const wanted = answers.name ?? record[kind.title]
    const column = kind.model.$getColumn(kind.title).columnName
    const twin = await kind.model.query().whereRaw('lower(??) = lower(?)', [column, wanted]).first()
    return twin || !wanted ? [{ name: 'name', wanted, value: `${record[kind.title]} 2` }] : []
  },

  async settle(record, { name = record[kind.title] }) {
    record.merge({ [kind.title]: name })
  },
})
