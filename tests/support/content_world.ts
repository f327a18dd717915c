/**
 * Run as a process of its own: fills an empty data directory with a company and a file whose
 * content runs scripts, and says the path of its content as JSON on the last line.
 */
import { Readable } from 'node:stream'
import { createIgnitor } from '../../bin/app.js'

const app = createIgnitor().createApp('console')
await app.init()
await app.boot()
await app.start(async () => {
  const { prepareDatabase } = await import('#platform/commands/prepare')
  await prepareDatabase()
  console.log(JSON.stringify({ path: await keepContent() }))
})
await app.terminate()
process.exit(0)

async function keepContent() {
  const { default: db } = await import('#platform/db')
  const { clock } = await import('#platform/clock')
  const { contentUrl } = await import('#platform/files/serving/content_address')
  const { storeMadeFile } = await import('#platform/files/store_file')
  const { makeTenant, makeUser } = await import('#tests/support/tenants')
  const tenant = await makeTenant()
  const keep = async () => {
    const file = await storeMadeFile({
      content: Readable.from([Buffer.from('<p>Content</p>')]),
      filename: 'content.html',
      mime: 'text/html',
      kind: 'other',
      relatedType: 'package',
      relatedId: null,
      expiresAt: clock.now().plus({ days: 1 }),
    })
    return contentUrl(file.uuid, 'content.html')
  }
  return db.asTenant(tenant.id, keep, { userId: (await makeUser(tenant)).id })
}
