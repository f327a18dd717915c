import { xsrfToken } from '~/ui/xsrf_token'

export type Answer<Data> = { status: number; data: Data }

type Options = {
  /** Also arrives when the page is being left. */
  keepalive?: boolean
}

/**
 * Sends something beside the page, such as a note or a heartbeat.
 *
 * @returns null when the server could not be reached
 */
export async function sendJson<Data = unknown>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: object = {},
  { keepalive }: Options = {}
): Promise<Answer<Data> | null> {
  try {
    const response = await fetch(path, {
      method,
      keepalive,
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        'accept': 'application/json',
        'x-xsrf-token': xsrfToken(),
      },
      body: JSON.stringify(body),
    })
    return { status: response.status, data: (await response.json()) as Data }
  } catch {
    return null
  }
}
