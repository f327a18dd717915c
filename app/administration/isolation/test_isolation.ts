import { defineChore } from '#platform/jobs/chores/define_chore'
import { noteIsolationTest } from '#administration/isolation/isolation_log'
import { tryWalls } from '#administration/isolation/try_walls'

/** The walls, each night; a leak is told to system administrators as a failed chore. */
defineChore({
  name: 'test_isolation',
  cron: '0 2 * * *',
  async handle() {
    const { tables } = await testIsolation()
    const open = tables.filter(({ state }) => state === 'leak' || state === 'no_wall')
    if (open.length > 0) throw new Error(`No wall: ${open.map(({ name }) => name).join(', ')}`)
  },
})

/** Tries all walls now and keeps what came of it. */
export const testIsolation = async () => noteIsolationTest(await tryWalls())
