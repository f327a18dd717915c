import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { FILE_KINDS } from '#platform/files/kinds'
import { currentTenantId } from '#platform/tenancy/scope'
import { enqueue } from '#platform/jobs/enqueue'
import { scanWaitingFiles } from '#platform/files/jobs/scan_waiting_files'
import { hasScanner } from '#platform/files/scan/scan_content'
import StoredFile from '#platform/files/stored_file'
import { defineList, type BulkOutcome, type ListContext } from '#platform/lists/define_list'
import type { StatusValue } from '~/ui/list/cells'
import { clock } from '#platform/clock'

const LARGE_BYTES = 10_000_000
const UNUSED_DAYS = 180

/** What a scanner said; without one, files count as clean and nobody looked. */
const SCAN = `CASE WHEN f.virus_scan_status = 'clean' AND f.virus_scan_at IS NULL THEN 'unchecked' ELSE f.virus_scan_status END`

const TONES: Record<string, StatusValue['tone']> = {
  clean: 'success',
  unchecked: 'neutral',
  pending: 'warning',
  infected: 'danger',
}

/** Every file that belongs to something; who does not manage files sees their own. */
export const filesList = defineList({
  name: 'files',
  labels: 'administration.files',
  permission: 'courses.edit',
  path: () => '/admin/files',
  key: 'f.id',
  id: 'f.uuid',
  from: (ctx) => visibleFiles(ctx).whereNull('f.deleted_at'),
  columns: [
    { key: 'name', kind: 'text', sql: 'f.original_filename', required: true, primary: true },
    { key: 'kind', kind: 'text', sql: 'f.file_type', required: true },
    { key: 'megabytes', kind: 'number', sql: 'round(f.file_size / 1000000.0, 2)' },
    { key: 'place', kind: 'text', sql: `coalesce(c.title, b.name, '')`, required: true },
    { key: 'owner', kind: 'text', sql: `u.first_name || ' ' || u.last_name` },
    { key: 'scan', kind: 'status', sql: SCAN, required: true },
    { key: 'downloads', kind: 'number', sql: 'f.download_count', required: true },
    { key: 'lastDownloadedAt', kind: 'datetime', sql: 'f.last_downloaded_at' },
    { key: 'createdAt', kind: 'datetime', sql: 'f.created_at', required: true, hidden: true },
  ],
  filters: [
    { key: 'kind', kind: 'choice', options: FILE_KINDS },
    { key: 'scan', kind: 'choice', options: ['clean', 'unchecked', 'pending', 'infected'] },
    { key: 'large_unused', kind: 'boolean', where: (query) => whereLargeAndUnused(query) },
  ],
  search: (query, words) => query.whereILike('f.original_filename', containing(words)),
  defaultSort: '-megabytes',
  bulk: [{ key: 'rescan', permission: 'files.manage', run: rescan }],
  toRow: ({ id, kind, scan }, { i18n }) => ({
    scan: {
      value: scan,
      label: i18n.t(`administration.files.filters.scan.${scan}`),
      tone: TONES[scan],
    },
    kind: i18n.t(`administration.files.filters.kind.${kind}`),
    href: `/admin/files/${id}`,
  }),
})

/** Files with what they belong to, as far as this person may see them. */
export function visibleFiles({ me }: Pick<ListContext, 'me'>) {
  return db
    .from('file_storage as f')
    .joinRaw('JOIN users u ON u.tenant_id = f.tenant_id AND u.id = f.user_id')
    .joinRaw(
      `LEFT JOIN courses c ON f.related_type = 'courses' AND c.tenant_id = f.tenant_id AND c.id = f.related_id`
    )
    .joinRaw(
      `LEFT JOIN question_banks b ON f.related_type = 'question_banks' AND b.tenant_id = f.tenant_id AND b.id = f.related_id`
    )
    .where('f.tenant_id', currentTenantId())
    .where('f.is_temporary', false)
    .whereNotNull('f.storage_key')
    .if(!me.can('files.manage'), (query) => query.where('f.user_id', me.id))
}

function whereLargeAndUnused(query: ReturnType<typeof visibleFiles>) {
  const since = clock.now().minus({ days: UNUSED_DAYS }).toISO()
  void query
    .where('f.file_size', '>=', LARGE_BYTES)
    .where('f.created_at', '<', since)
    .where((any) =>
      any.whereNull('f.last_downloaded_at').orWhere('f.last_downloaded_at', '<', since)
    )
}

async function rescan(ids: number[]): Promise<Map<number, BulkOutcome>> {
  if (!hasScanner()) {
    const outcome: BulkOutcome = { outcome: 'skipped', reason: 'administration.files.no_scanner' }
    return new Map(ids.map((id) => [id, outcome]))
  }
  await StoredFile.query().whereIn('id', ids).update({ virusScanStatus: 'pending' })
  await enqueue(scanWaitingFiles, {})
  return new Map(ids.map((id) => [id, { outcome: 'done' }]))
}
