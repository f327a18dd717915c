import type { ApiClient } from '@japa/api-client'
import { signedIn, type TestTenant } from '#tests/support/tenants'
import type User from '#identity/models/user'

export type Sent = { purpose: string; filename: string; content: Buffer | string }

const encoded = (text: string) => Buffer.from(text).toString('base64')

/** Speaks the protocol of uploads as the browser does. */
export async function uploader(client: ApiClient, tenant: TestTenant, user: User) {
  const session = await signedIn(tenant, user)
  const ask = (method: string, path: string, headers: Record<string, string> = {}) => {
    const request = client.request(path, method).withSession(session).withCsrfToken().redirects(0)
    for (const [name, value] of Object.entries({ 'tus-resumable': '1.0.0', ...headers }))
      request.header(name, value)
    return request
  }
  return {
    begin: ({ purpose, filename }: Omit<Sent, 'content'>, bytes: number) =>
      ask('POST', '/files/uploads', {
        'upload-length': String(bytes),
        'upload-metadata': `filename ${encoded(filename)},purpose ${encoded(purpose)}`,
      }),
    send(path: string, offset: number, content: Buffer) {
      const request = ask('PATCH', path, {
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      })
      request.request.send(content)
      return request
    },
    arrived: (path: string) => ask('HEAD', path),
    cancel: (path: string) => ask('DELETE', path),
    /** @returns what a form sends in place of the file, and what the server said */
    async upload({ content, ...sent }: Sent) {
      const bytes = Buffer.from(content as string)
      const begun = await this.begin(sent, bytes.length)
      const path = begun.header('location')!
      const answer = await this.send(path, 0, bytes)
      return { id: path.split('/').at(-1)!, path, answer }
    },
  }
}

/** Uploads as a program does, with its key. @returns the id of the upload */
export async function programUpload(
  client: ApiClient,
  secret: string,
  { purpose, filename, content }: Sent
) {
  const bytes = Buffer.from(content as string)
  const ask = (method: string, path: string, headers: Record<string, string>) => {
    const request = client.request(path, method).header('authorization', `Bearer ${secret}`)
    for (const [name, value] of Object.entries({ 'tus-resumable': '1.0.0', ...headers }))
      request.header(name, value)
    return request
  }
  const begun = await ask('POST', '/api/v1/uploads', {
    'upload-length': String(bytes.length),
    'upload-metadata': `filename ${encoded(filename)},purpose ${encoded(purpose)}`,
  })
  const path = begun.header('location')!
  const sending = ask('PATCH', path, {
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
  })
  sending.request.send(bytes)
  await sending
  return path.split('/').at(-1)!
}
