import { clock } from '#platform/clock'
import { releaseContent } from '#platform/files/content'
import StoredFile from '#platform/files/stored_file'
import { removePart } from '#platform/files/uploads/upload_parts'
import { defineJob, type Job } from '#platform/jobs/define_job'
import { enqueue } from '#platform/jobs/enqueue'

const AT_ONCE = 500

/**
 * The sweep: files that were made for a while and uploads that nobody used go for good when
 * their time is over. Their rows tell that they were.
 */
export const removeExpiredFiles: Job = defineJob({
  name: 'remove_expired_files',
  schedule: { cron: '35 2 * * *', zone: 'UTC', core: true },
  async handle() {
    const now = clock.now()
    const files = await StoredFile.query()
      .where('expires_at', '<=', now.toISO()!)
      .orderBy('id')
      .limit(AT_ONCE)
    await releaseContent(files)
    await Promise.all(files.map(({ uuid }) => removePart(uuid)))
    const ids = files.map(({ id }) => id)
    await StoredFile.query().whereIn('id', ids).update({ deletedAt: now })
    if (files.length === AT_ONCE) await enqueue(removeExpiredFiles, {})
  },
})
