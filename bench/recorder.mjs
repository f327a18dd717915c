/** Loaded into the server by `--import`: tells the bench what a request costs. */
import pg from 'pg'

let queries = 0
let recording = null

const send = pg.Client.prototype.query
pg.Client.prototype.query = function (config, values, callback) {
  const text = typeof config === 'string' ? config : config?.text
  if (text) {
    queries++
    recording?.push({
      text,
      name: config.name,
      values: config.values ?? (Array.isArray(values) ? values : []),
    })
  }
  return send.call(this, config, values, callback)
}

process.on('message', ({ ask }) => {
  if (ask === 'record') recording = []
  if (ask === 'recorded') {
    process.send({ recorded: recording })
    recording = null
  }
  if (ask === 'usage') process.send({ usage: { cpu: process.cpuUsage(), queries } })
})
