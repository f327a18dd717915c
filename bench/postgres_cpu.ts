import fs from 'node:fs'

const TICKS_A_SECOND = 100

/** CPU milliseconds that a postmaster and its backends, also those that ended, have used. */
export function postgresCpuMilliseconds(postmaster: number): number {
  const pids = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  let ticks = 0
  for (const pid of pids) {
    const stat = read(pid)
    if (!stat) continue
    if (pid === postmaster) ticks += stat.own + stat.endedChildren
    else if (stat.parent === postmaster) ticks += stat.own
  }
  return (ticks * 1000) / TICKS_A_SECOND
}

function read(pid: number) {
  try {
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .split(') ')[1]
      .split(' ')
      .map(Number)
    return {
      parent: fields[1],
      own: fields[11] + fields[12],
      endedChildren: fields[13] + fields[14],
    }
  } catch {
    return null
  }
}
