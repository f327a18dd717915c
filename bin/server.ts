import { createIgnitor, giveUp } from './app.js'

await createIgnitor().httpServer().start().catch(giveUp)
