/** The same queries behind nothing but node:http and pg: what the framework and our code add is the rest. */
import http from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ ...JSON.parse(process.env.BENCH_CONNECTION), max: 10 })
let queries = []

const server = http.createServer(async (request, response) => {
  const client = await pool.connect()
  let rows = 0
  try {
    for (const query of queries) {
      const result = await client.query(query)
      rows += result.rows?.length ?? 0
    }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ rows }))
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    response.statusCode = 500
    response.end(error.message)
  } finally {
    client.release()
  }
})

process.on('message', (message) => {
  if (message.queries) {
    queries = message.queries
    process.send({ ready: true })
  }
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
