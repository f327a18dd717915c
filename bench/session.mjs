import http from 'node:http'

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

/** A browser as far as the server can tell: cookies, CSRF token, Inertia headers. */
export class Session {
  #cookies = new Map()
  #version = null

  constructor(port) {
    this.port = port
  }

  /** @returns status, size of the body on the wire, and the parsed body when it is JSON */
  async send(method, path, body) {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const answer = await this.#exchange(method, path, payload)
    if (answer.status === 409 && answer.headers['x-inertia-location']) {
      throw new Error(`${path}: the assets changed`)
    }
    return answer
  }

  /** Reads the asset version from a full page, as a browser does on its first visit. */
  async open(path) {
    const { text } = await this.#exchange('GET', path, undefined, { 'x-inertia': undefined })
    this.#version = /"version":"([^"]+)"/.exec(text.replaceAll('&quot;', '"'))?.[1] ?? null
  }

  async signIn(email, password) {
    await this.open('/login')
    await this.send('POST', '/login', { email })
    const { status, headers } = await this.send('POST', '/login/password', { password })
    if (status !== 302 || headers.location !== '/home')
      throw new Error(`${email} could not sign in`)
  }

  #exchange(method, path, payload, overrides = {}) {
    const headers = {
      'accept': 'text/html, application/xhtml+xml, application/json',
      'accept-encoding': 'gzip',
      'x-inertia': 'true',
      'x-requested-with': 'XMLHttpRequest',
      'x-xsrf-token': decodeURIComponent(this.#cookies.get('XSRF-TOKEN') ?? ''),
      'cookie': [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(this.#version && { 'x-inertia-version': this.#version }),
      ...(payload && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(payload),
      }),
      ...overrides,
    }
    for (const [name, value] of Object.entries(headers))
      if (value === undefined) delete headers[name]
    return new Promise((resolve, reject) => {
      const request = http.request(
        { host: '127.0.0.1', port: this.port, method, path, headers, agent },
        (response) => {
          const chunks = []
          response.on('data', (chunk) => chunks.push(chunk))
          response.on('end', async () => {
            this.#keepCookies(response.headers['set-cookie'] ?? [])
            const raw = Buffer.concat(chunks)
            resolve({
              status: response.statusCode,
              headers: response.headers,
              bytes: raw.length,
              get text() {
                return unpack(raw, response.headers)
              },
              get json() {
                return JSON.parse(unpack(raw, response.headers))
              },
            })
          })
        }
      )
      request.on('error', (error) => {
        // The server had just closed this idle connection: a browser would try again too.
        if (!request.reusedSocket || error.code !== 'ECONNRESET') return reject(error)
        this.#exchange(method, path, payload, overrides).then(resolve, reject)
      })
      request.end(payload)
    })
  }

  #keepCookies(lines) {
    for (const line of lines) {
      const [pair, ...attributes] = line.split(';')
      const at = pair.indexOf('=')
      const isGone = attributes.some((attribute) => attribute.trim() === 'Max-Age=0')
      if (isGone) this.#cookies.delete(pair.slice(0, at))
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}

import { gunzipSync } from 'node:zlib'

const unpack = (raw, headers) =>
  (headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw).toString()
