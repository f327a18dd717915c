/**
 * Loaded first by every child of the launchers: ends it when its parent is gone, a step of
 * the start at once, a server after what it is doing.
 */
const isStep = import.meta.url.endsWith('?step')

process.on('disconnect', () => (isStep ? process.exit(1) : process.kill(process.pid, 'SIGTERM')))
process.channel?.unref()
