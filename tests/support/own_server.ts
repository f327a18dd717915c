import { mkdtemp, rm } from 'node:fs/promises'
import { openSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import app from '@adonisjs/core/services/app'
import { acquireCluster } from '#database/embedded/cluster'

/** A server in a process and a data directory of its own, to be killed. */
export class OwnServer {
  #process?: ChildProcess
  #worker?: ChildProcess

  private constructor(
    readonly data: string,
    private readonly port: number
  ) {}

  static async create() {
    const folder = app.makePath('tmp')
    return new OwnServer(await mkdtemp(path.join(folder, 'kill-')), await freePort())
  }

  get url() {
    return `http://127.0.0.1:${this.port}`
  }

  /** Runs a script against the data directory and answers with the JSON of its last line. */
  run(script: string) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [...LOADER, script], {
      cwd: app.makePath(),
      env: this.#environment(),
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr || stdout)
    return JSON.parse(stdout.trim().split('\n').at(-1)!)
  }

  /** @param log file that gets what it writes */
  async start(environment: Record<string, string> = {}, log?: string) {
    this.#process = spawn(process.execPath, [...LOADER, 'bin/server.ts'], {
      cwd: app.makePath(),
      env: { ...this.#environment(), ...environment },
      stdio: log ? ['ignore', openSync(log, 'w'), 'inherit'] : 'ignore',
    })
    for (let tries = 0; tries < 900; tries++) {
      const isUp = await fetch(`${this.url}/health`).then(
        ({ ok }) => ok,
        () => false
      )
      if (isUp) return
      await sleep(100)
    }
    throw new Error('The server did not start')
  }

  /** A process that works jobs and serves nothing. */
  startWorker() {
    this.#worker = spawn(process.execPath, [...LOADER, 'bin/console.ts', 'jobs'], {
      cwd: app.makePath(),
      env: this.#environment(),
      stdio: 'ignore',
    })
  }

  async killWorker() {
    const gone = new Promise((resolve) => this.#worker!.once('exit', resolve))
    this.#worker!.kill('SIGKILL')
    await gone
  }

  /** As a power cut would: nobody is asked, nothing is flushed. */
  async kill({ database = false } = {}) {
    const cluster = database ? await this.#cluster() : null
    const gone = new Promise((resolve) => this.#process!.once('exit', resolve))
    this.#process!.kill('SIGKILL')
    if (cluster) process.kill(cluster.pid, 'SIGKILL')
    cluster?.release()
    await gone
  }

  /** As a supervisor does. @returns the exit code */
  async end(): Promise<number | null> {
    const gone = new Promise<number | null>((resolve) => this.#process!.once('exit', resolve))
    this.#process!.kill('SIGTERM')
    return gone
  }

  async query(sql: string) {
    const cluster = await this.#cluster()
    const { host, port } = cluster
    const client = new pg.Client({ host, port, user: 'stoa_owner', database: 'stoa_test' })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
      cluster.release()
    }
  }

  async remove() {
    this.#process?.kill('SIGKILL')
    this.#worker?.kill('SIGKILL')
    // The database closes by itself when the last one who needs it is gone.
    await sleep(3_000)
    await rm(this.data, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 })
  }

  #cluster() {
    return acquireCluster(path.join(this.data, 'postgres'))
  }

  #environment() {
    return {
      ...process.env,
      NODE_ENV: 'test',
      STOA_DATA: this.data,
      PORT: String(this.port),
      APP_URL: this.url,
      SESSION_DRIVER: 'cookie',
      LOG_LEVEL: 'fatal',
      JOBS: 'off',
      DATABASE_URL: undefined,
      DATABASE_NAME: undefined,
    }
  }
}

const LOADER = ['--import=@poppinss/ts-exec']

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as net.AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
