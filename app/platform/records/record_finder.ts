import db from '#platform/db'
import { columnOf } from '#platform/records/record_values'
import { recordList } from '#platform/records/record_list'
import { containing } from '#platform/search/containing'
import type { Finder } from '#platform/search/define_finder'
import type { RecordKind } from '#platform/records/record_kind'

export function recordFinder(kind: RecordKind): Finder {
  const list = recordList(kind)
  const title = columnOf(kind, kind.title)
  return {
    kind: kind.plural,
    permission: kind.permission,
    async find(words, me, limit) {
      const rows = await list
        .from({ me } as never)
        .whereILike(title, containing(words))
        .orderBy(title)
        .limit(limit)
        .select('t.uuid', db.raw(`${title} AS title`) as any)
      return rows.map(({ uuid, title: name }) => ({
        id: uuid,
        title: name,
        detail: null,
        href: `${kind.path}/${uuid}`,
        icon: kind.icon,
      }))
    },
  }
}
