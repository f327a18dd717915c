import { defineJob } from '#platform/jobs/define_job'
import { workImport } from '#standards/people/write/work_import'

/** Does what a file of people says; goes on to the report. */
export const importPeople = defineJob<{ import: string; back: string }>({
  name: 'import_people',
  timeoutSeconds: 1800,
  async handle({ import: uuid, back }, run) {
    await workImport(uuid, run, { isDry: false })
    return { next: back }
  },
})
