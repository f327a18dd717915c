import logger from '@adonisjs/core/services/logger'
import { checkContent } from '#platform/files/integrity/check_content'
import { sweepContent, sweepUploads, type Portion } from '#platform/files/integrity/sweep_content'
import { storage } from '#platform/files/storage'
import { defineJob, type Job } from '#platform/jobs/define_job'
import { enqueue } from '#platform/jobs/enqueue'
import { currentTenantId } from '#platform/tenancy/scope'

/**
 * Whether the bytes of every file are there and are what they were: a portion at a time, each asks
 * for the next. The first also begins the sweep.
 */
export const checkStoredContent: Job<{ goesOn?: boolean }> = defineJob<{ goesOn?: boolean }>({
  name: 'check_stored_content',
  schedule: { cron: '10 3 * * *', zone: 'UTC', core: true },
  timeoutSeconds: 1800,
  async handle({ goesOn }, run) {
    if (!goesOn)
      for (const { driver } of storage.all) await enqueue(sweepStoredContent, { store: driver })
    const isMore = await checkContent((done, total) => run.progress(done, total))
    if (isMore) await enqueue(checkStoredContent, { goesOn: true })
  },
})

/** Bytes without a file, older than a day, go: a portion at a time. */
export const sweepStoredContent: Job<Portion> = defineJob<Portion>({
  name: 'sweep_stored_content',
  timeoutSeconds: 1800,
  async handle({ store, after }) {
    if (!after) await sweepUploads()
    const { removed, next } = await sweepContent({ store, after })
    if (removed > 0)
      logger.warn({ tenant: currentTenantId(), store, removed }, 'content without a file removed')
    if (next) await enqueue(sweepStoredContent, { store, after: next })
  },
})
