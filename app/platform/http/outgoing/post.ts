import http from 'node:http'
import https from 'node:https'
import { faultOfUrl } from '#platform/http/outgoing/outgoing_url'
import { safeLookup } from '#platform/http/outgoing/safe_lookup'

type Outgoing = {
  method?: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body: string | Buffer
  timeoutMilliseconds: number
  /** Of the answer; the rest is not read. */
  mostBytes: number
}

export type OutgoingAnswer = {
  status: number | null
  body: string
  /** Why there is no answer. */
  fault: string | null
  milliseconds: number
}

export type Asked = Omit<OutgoingAnswer, 'milliseconds'> & { contentType: string | null }

/**
 * Sends something to an address that somebody else has written down: never into private
 * networks, never on to another address, never longer or more than allowed.
 */
export async function post(request: Outgoing): Promise<OutgoingAnswer> {
  const start = performance.now()
  const signal = AbortSignal.timeout(request.timeoutMilliseconds)
  const { status, body, fault } = await answerTo(request, signal)
  return { status, body, fault, milliseconds: Math.round(performance.now() - start) }
}

/** The same for any method, with the kind of what is answered. */
export const ask = (request: Outgoing): Promise<Asked> =>
  answerTo(request, AbortSignal.timeout(request.timeoutMilliseconds))

const answerTo = (request: Outgoing, signal: AbortSignal): Promise<Asked> =>
  sent(request, signal).catch((error) => refused(signal.aborted ? 'timeout' : faultOf(error)))

const refused = (fault: string): Asked => ({ status: null, body: '', fault, contentType: null })

async function sent(
  { method = 'POST', url, headers, body, mostBytes }: Outgoing,
  signal: AbortSignal
): Promise<Asked> {
  const fault = faultOfUrl(url)
  if (fault) return refused(fault)
  const { request } = url.startsWith('https:') ? https : http
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const length = String(Buffer.byteLength(body))
    request(
      url,
      {
        method,
        headers: method === 'GET' ? headers : { ...headers, 'content-length': length },
        lookup: safeLookup as any,
        agent: false,
        signal,
      },
      resolve
    )
      .on('error', reject)
      .end(body)
  })
  return {
    status: response.statusCode ?? null,
    body: await start(response, mostBytes),
    fault: null,
    contentType: response.headers['content-type'] ?? null,
  }
}

/** What fits, as text that a database can keep. */
async function start(response: http.IncomingMessage, mostBytes: number) {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= mostBytes) break
  }
  return Buffer.concat(chunks).subarray(0, mostBytes).toString().replaceAll('\u0000', '')
}

const FAULTS: Record<string, string> = {
  PRIVATE_ADDRESS: 'private_address',
  ENOTFOUND: 'unknown_host',
  EAI_AGAIN: 'unknown_host',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
}

function faultOf(error: any): string {
  const code = String(error?.code ?? error?.errors?.[0]?.code ?? '')
  if (/CERT|TLS|SSL|EPROTO|ALTNAME|SIGNED/.test(code)) return 'certificate'
  return FAULTS[code] ?? 'broken'
}
