import { clock } from '#platform/clock'
import { releaseContent } from '#platform/files/content'
import { versionDays } from '#platform/files/settings'
import StoredFile from '#platform/files/stored_file'
import { withoutUse } from '#platform/files/versions/files_in_use'
import { defineJob, type Job } from '#platform/jobs/define_job'
import { enqueue } from '#platform/jobs/enqueue'
import { setting } from '#platform/settings/setting'

const AT_ONCE = 200

/**
 * Older versions of files go when they were replaced as long ago as the company keeps them, unless
 * a published course still offers them.
 *
 * @param after id of the last file of the portion before
 */
export const forgetFileVersions: Job<{ after?: number }> = defineJob<{ after?: number }>({
  name: 'forget_file_versions',
  schedule: { cron: '45 2 * * *', zone: 'UTC', core: true },
  async handle({ after = 0 }) {
    const before = clock.now().minus({ days: await setting(versionDays) })
    const files = await StoredFile.query()
      .where('replaced_at', '<', before.toISO()!)
      .where('id', '>', after)
      .whereNotNull('storage_key')
      .orderBy('id')
      .limit(AT_ONCE)
    const free = await withoutUse(files.map(({ uuid }) => uuid))
    const gone = files.filter(({ uuid }) => free.has(uuid))
    await releaseContent(gone)
    const ids = gone.map(({ id }) => id)
    await StoredFile.query().whereIn('id', ids).update({ deletedAt: clock.now() })
    if (files.length === AT_ONCE) await enqueue(forgetFileVersions, { after: files.at(-1)!.id })
  },
})
