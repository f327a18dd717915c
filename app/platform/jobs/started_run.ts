import vine from '@vinejs/vine'

/** What programs are told when something became a run: `GET /jobs/:run` says how far it is. */
export const startedRun = vine.create({ run: vine.string() })
