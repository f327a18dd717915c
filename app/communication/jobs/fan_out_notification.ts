import { defineJob } from '#platform/jobs/define_job'
import { FAN_OUT } from '#platform/notifications/notify'
import { fanOut } from '#communication/actions/fan_out'

/** Tells people what happened, right after it was committed. */
export const fanOutNotification = defineJob<{ outbox: number }>({
  ...FAN_OUT,
  retries: 8,
  handle: ({ outbox }) => fanOut(outbox),
})
