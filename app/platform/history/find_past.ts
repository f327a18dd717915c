import { NotFound } from '#platform/errors'
import { historyKind } from '#platform/history/define_history'
import type { HttpContext } from '@adonisjs/core/http'

/** The record of the address, also in the trash, for who may read its past. @throws NotFound */
export async function findPast({ me, params }: Pick<HttpContext, 'me' | 'params'>) {
  const kind = historyKind(params.kind)
  if (!kind) throw new NotFound()
  const record = await kind.model
    .query()
    .sideload({ withTrashed: true })
    .where('uuid', params.record)
    .firstOrFail()
  if (!(await kind.mayView(record, me))) throw new NotFound()
  return { kind, record, mayRestore: kind.mayRestore?.(record, me) ?? false }
}
