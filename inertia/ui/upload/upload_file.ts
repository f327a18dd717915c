import { UploadJob } from '~/ui/upload/upload_job'

/**
 * Sends one file of which the page itself shows what becomes of it.
 *
 * @returns the id that the server takes
 * @throws Error with the server's words, or none
 */
export function uploadFile(file: File, purpose: string, person: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const job = new UploadJob(file, purpose, person, ({ phase, uuid, reason }) => {
      if (phase === 'arrived') resolve(uuid!)
      if (phase === 'refused' || phase === 'waiting') {
        job.end({ forget: false })
        reject(new Error(reason ?? ''))
      }
    })
    job.start().catch(reject)
  })
}
