import { quarantine } from '#platform/files/scan/quarantine'
import { hasScanner, scanContent } from '#platform/files/scan/scan_content'
import StoredFile from '#platform/files/stored_file'
import { defineJob } from '#platform/jobs/define_job'
import type { FileKind } from '#platform/files/kinds'

const AT_ONCE = 200

/** Files that came while the scanner was down, and those that somebody wants looked at again. */
export const scanWaitingFiles = defineJob<object>({
  name: 'scan_waiting_files',
  schedule: { cron: '*/15 * * * *', zone: 'UTC', core: true },
  timeoutSeconds: 1800,
  async handle(_, run) {
    if (!hasScanner()) return
    const files = await StoredFile.query()
      .where('virus_scan_status', 'pending')
      .whereNotNull('storage_key')
      .orderBy('id')
      .limit(AT_ONCE)
    for (const [index, file] of files.entries()) {
      await run.progress(index, files.length)
      await scan(file)
    }
  },
})

async function scan(file: StoredFile) {
  const found = await scanContent({ storageKey: file.storageKey! }, file.fileType as FileKind)
  if (found.virusScanStatus === 'infected') return quarantine(file, found)
  const { virusScanStatus, virusScanAt } = found
  return file.merge({ virusScanStatus, virusScanAt }).save()
}
