import { fork } from 'node:child_process'
import path from 'node:path'
import { acquireCluster } from '../database/embedded/cluster.ts'
import { OPERATIONS } from './operations.mjs'
import { postgresCpuMilliseconds } from './postgres_cpu.ts'
import { Session } from './session.mjs'

const PASSWORD = 'bench-password'
const SESSIONS = 16

/**
 * Drives the server with one session, then with sixteen.
 *
 * @param {{ build: string, data: string, port: number, seconds: number, isLarge: boolean }} where
 * @returns {Promise<object[]>} a row of figures for each operation
 */
export async function drive({ build, data, port, seconds, isLarge }) {
  const cluster = await acquireCluster(path.join(data, 'postgres'))
  const server = await startServer(build, port)
  const bare = await startBare(cluster)
  process.on('exit', () => [server, bare].forEach(({ process: child }) => child.kill()))
  try {
    const learners = await signInAll(port)
    const admin = new Session(port)
    await admin.signIn('admin@bench.test', PASSWORD)
    const rows = [await measureSignIn(port, server, cluster)]
    const only = process.env.BENCH_ONLY?.split(',')
    const operations = OPERATIONS.filter((operation) => isLarge || !operation.isLarge)
    for (const operation of operations.filter(({ name }) => only?.includes(name) ?? true)) {
      const sessions = operation.admin ? Array(SESSIONS).fill(admin) : learners
      rows.push(await measure(operation, { sessions, server, cluster, bare, seconds }))
      console.log(`  ${operation.name}`)
    }
    return rows
  } finally {
    server.process.kill()
    bare.process.kill()
    cluster.release()
  }
}

async function signInAll(port) {
  const sessions = []
  for (let number = 1; number <= SESSIONS; number++) {
    const session = new Session(port)
    await session.signIn(`learner${number}@bench.test`, PASSWORD)
    sessions.push(session)
  }
  return sessions
}

async function measureSignIn(port, server, cluster) {
  const sessions = []
  for (let number = 101; number <= 140; number++) {
    const session = new Session(port)
    await session.open('/login')
    await session.send('POST', '/login', { email: `learner${number}@bench.test` })
    sessions.push(session)
  }
  const run = (session) => session.send('POST', '/login/password', { password: PASSWORD })
  const figures = await timed(
    sessions.map((session) => () => run(session)),
    1,
    server,
    cluster
  )
  return { name: 'sign-in (with hash)', one: figures, many: null, bareRate: null }
}

async function measure(operation, { sessions, server, cluster, bare, seconds }) {
  const known = []
  for (const session of sessions) {
    const isShared = session === sessions[0] && known.length > 0
    known.push(isShared ? known[0] : ((await operation.prepare?.(session)) ?? {}))
  }
  const call = (index) => () => once(operation, sessions[index], known[index])
  await warmUp(call, operation.once ? 0 : seconds)

  if (operation.once) {
    const calls = Array.from({ length: 64 }, (_, number) => call(number % SESSIONS))
    return {
      name: operation.name,
      one: await timed(calls, 1, server, cluster),
      many: null,
      bareRate: null,
    }
  }
  const one = await timedFor(() => call(0), 1, seconds, server, cluster)
  const many = await timedFor((worker) => call(worker), SESSIONS, seconds, server, cluster)
  server.process.send({ ask: 'record' })
  const answer = await call(0)()
  const queries = await ask(server.process, 'recorded')
  const bareRate = await bareRateOf(bare, queries.recorded, seconds)
  return {
    name: operation.name,
    one,
    many,
    bytes: answer.bytes,
    queries: queries.recorded.length,
    bareRate,
  }
}

/** Until the engine has compiled what it will, as in a server that has run for a while: ten calls at least. */
async function warmUp(call, seconds) {
  const until = performance.now() + seconds * 1000
  for (let number = 0; number < 10 || performance.now() < until; number++) {
    await call(number % SESSIONS)()
  }
}

async function once(operation, session, known) {
  const prior = await operation.before?.(session, known)
  const started = performance.now()
  const answer = await operation.run(session, known, prior)
  const milliseconds = performance.now() - started
  if (answer.status >= 400)
    throw new Error(`${operation.name}: ${answer.status} ${answer.text.slice(0, 300)}`)
  await operation.after?.(session, known, answer)
  return { milliseconds, bytes: answer.bytes }
}

/** Runs a list of calls with so many at a time. */
async function timed(calls, concurrency, server, cluster) {
  const queue = [...calls]
  return figuresOf(server, cluster, async (times) => {
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        for (let call = queue.shift(); call; call = queue.shift()) {
          const started = performance.now()
          const answer = await call()
          times.push(answer?.milliseconds ?? performance.now() - started)
        }
      })
    )
  })
}

/** Runs as many calls as fit into the seconds, each worker one after the other. */
async function timedFor(callOf, workers, seconds, server, cluster) {
  const until = performance.now() + seconds * 1000
  return figuresOf(server, cluster, async (times) => {
    await Promise.all(
      Array.from({ length: workers }, async (_, worker) => {
        const call = callOf(worker)
        while (performance.now() < until) times.push((await call()).milliseconds)
      })
    )
  })
}

async function figuresOf(server, cluster, work) {
  const times = []
  const before = {
    ...(await ask(server.process, 'usage')).usage,
    postgres: postgresCpuMilliseconds(cluster.pid),
  }
  const started = performance.now()
  await work(times)
  const elapsed = performance.now() - started
  const after = {
    ...(await ask(server.process, 'usage')).usage,
    postgres: postgresCpuMilliseconds(cluster.pid),
  }
  const cpu = (usage) => (usage.cpu.user + usage.cpu.system) / 1000
  times.sort((a, b) => a - b)
  return {
    count: times.length,
    median: times[Math.floor(times.length / 2)],
    p95: times[Math.floor(times.length * 0.95)],
    rate: (times.length * 1000) / elapsed,
    appCpu: (cpu(after) - cpu(before)) / times.length,
    databaseCpu: (after.postgres - before.postgres) / times.length,
    queries: (after.queries - before.queries) / times.length,
  }
}

async function bareRateOf(bare, queries, seconds) {
  bare.process.send({ queries })
  await new Promise((resolve) => bare.process.once('message', resolve))
  const session = new Session(bare.port)
  const probe = await session.send('GET', '/')
  if (probe.status !== 200) return null
  const until = performance.now() + seconds * 1000
  let count = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: SESSIONS }, async () => {
      while (performance.now() < until) {
        await session.send('GET', '/')
        count++
      }
    })
  )
  return (count * 1000) / (performance.now() - started)
}

const ANSWERS = { usage: 'usage', recorded: 'recorded' }

/** The server also sends messages of its own: only the answer to this question counts. */
function ask(child, question) {
  return new Promise((resolve) => {
    const listen = (message) => {
      if (!message?.[ANSWERS[question]]) return
      child.off('message', listen)
      resolve(message)
    }
    child.on('message', listen)
    child.send({ ask: question })
  })
}

async function startServer(build, port) {
  const recorder = path.resolve('bench/recorder.mjs')
  const child = fork(path.join(build, 'bin/server.js'), {
    cwd: build,
    execArgv: ['--import', recorder],
    env: { ...process.env, PORT: String(port), JOBS: 'off', LOG_LEVEL: 'error' },
  })
  const session = new Session(port)
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await session.send('GET', '/health').then(
      () => true,
      () => false
    )
    if (isUp) return { process: child }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server did not start')
}

async function startBare({ host, port }) {
  const connection = { host, port, user: 'stoa_app', database: 'stoa' }
  const child = fork('bench/bare.mjs', {
    env: { ...process.env, BENCH_CONNECTION: JSON.stringify(connection) },
  })
  const message = await new Promise((resolve) => child.once('message', resolve))
  return { process: child, port: message.port }
}
