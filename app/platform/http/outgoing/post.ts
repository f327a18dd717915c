import http from 'node:http'
import https from 'node:https'
import { faultOfUrl } from '#platform/http/outgoing/outgoing_url'
import { safeLookup } from '#platform/http/outgoing/safe_lookup'

type Outgoing = {
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

/**
 * Sends something to an address that somebody else has written down: never into private
 * networks, never on to another address, never longer or more than allowed.
 */
export async function post(request: Outgoing): Promise<OutgoingAnswer> {
  const start = performance.now()
  const signal = AbortSignal.timeout(request.timeoutMilliseconds)
  const answered = await sent(request, signal).catch((error) => ({
    status: null,
    body: '',
    fault: signal.aborted ? 'timeout' : faultOf(error),
  }))
  return { ...answered, milliseconds: Math.round(performance.now() - start) }
}

async function sent({ url, headers, body, mostBytes }: Outgoing, signal: AbortSignal) {
  const fault = faultOfUrl(url)
  if (fault) return { status: null, body: '', fault }
  const { request } = url.startsWith('https:') ? https : http
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const length = String(Buffer.byteLength(body))
    request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': length },
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
