import { enqueue } from '#platform/jobs/enqueue'
import { defineJob, type Job } from '#platform/jobs/define_job'
import { remindOfDueDates as remind } from '#learning/actions/remind_of_due_dates'

/** Reminders of deadlines, at eight in the morning wherever the learner is. */
const remindOfDueDates: Job<object> = defineJob<object>({
  name: 'remind_of_due_dates',
  schedule: { cron: '*/15 * * * *', zone: 'UTC', core: true },
  async handle() {
    if (await remind()) await enqueue(remindOfDueDates, {})
  },
})
