import { NotFound } from '#platform/errors'
import { contextOfPerson } from '#platform/http/person_context'
import { defineJob } from '#platform/jobs/define_job'
import { doBulk } from '#platform/lists/bulk/do_bulk'
import { bulkAction } from '#platform/lists/bulk/bulk_action'
import { ListNotYours } from '#platform/lists/errors'
import { openList } from '#platform/lists/open_list'
import type { BulkRow } from '#platform/lists/bulk/types'
import type { BulkChoice } from '#platform/lists/bulk/bulk_targets'

export type BulkRequest = {
  list: string
  about: string | null
  action: string
  choice: BulkChoice
  /** What was asked for besides, as it came. */
  input: object
  /** Page to go back to. */
  back: string
}

export type BulkResult = { rows: BulkRow[]; next?: string }

/** Does something with many rows of a list, as the person who asked and with their rights by now. */
export const runBulk = defineJob<BulkRequest>({
  name: 'run_bulk',
  timeoutSeconds: 1800,
  async handle(request, run): Promise<BulkResult> {
    const { action, list, input } = await readNow(request)
    const rows = await doBulk(list, { action, choice: request.choice, input }, (done, total) =>
      run.progress(done, total)
    )
    return { rows, next: run.uuid ? `/bulk-results/${run.uuid}` : undefined }
  },
})

async function readNow(request: BulkRequest) {
  try {
    const list = await openList(request, await contextOfPerson())
    const action = bulkAction(list, request.action)
    return { list, action, input: (await action.input?.validate(request.input)) ?? {} }
  } catch (error) {
    if (error instanceof NotFound) throw new ListNotYours()
    throw error
  }
}
