/** The queue whose one message a night asks for everything nightly; half past two, UTC. */
export const NIGHTLY = { queue: 'nightly', cron: '30 2 * * *' }
