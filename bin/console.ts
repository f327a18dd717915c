import { createIgnitor, giveUp } from './app.js'

createIgnitor().ace().handle(process.argv.splice(2)).catch(giveUp)
