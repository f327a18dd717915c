import { putBack } from '#platform/undo/put_back'
import type { RecordKind } from '#platform/records/record_kind'

export const recordUndo = ({ model, title, permission }: RecordKind) =>
  putBack({
    model,
    name: (record) => String(record[title]),
    async mayChange(_, me) {
      const may = me.can(permission)
      return () => may
    },
  })
