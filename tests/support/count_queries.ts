import pg from 'pg'

/** How many statements everything in this process sends while `work` runs, BEGIN and COMMIT included. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const prototype = pg.Client.prototype as any
  const send = prototype.query
  let count = 0
  prototype.query = function (this: unknown, ...args: unknown[]) {
    count++
    return send.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = send
  }
  return count
}
