import { defineJob } from '#platform/jobs/define_job'
import { workImport } from '#standards/people/write/work_import'

/** Says what a file of people would do; goes on to its page. */
export const checkPeople = defineJob<{ import: string }>({
  name: 'check_people',
  timeoutSeconds: 1200,
  async handle({ import: uuid }, run) {
    await workImport(uuid, run, { isDry: true })
    return { next: `/admin/users/imports/${uuid}` }
  },
})
