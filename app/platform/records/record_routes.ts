import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'
import { recordPages } from '#platform/records/controllers/records_controller'
import type { RecordKind } from '#platform/records/record_kind'

/** The addresses of a kind's pages. */
export function registerRecord(kind: RecordKind) {
  const pages = recordPages(kind)
  router
    .group(() => {
      router.get('/', pages.index)
      router.post('/', pages.store)
      router.get('/:record', pages.show)
      router.put('/:record', pages.update)
      router.delete('/:record', pages.destroy)
    })
    .prefix(kind.path)
    .use([...web(), access(kind.permission)])
}
