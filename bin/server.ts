import { prettyPrintError } from '@adonisjs/core'
import { createIgnitor } from './app.js'

createIgnitor()
  .httpServer()
  .start()
  .catch((error) => {
    process.exitCode = 1
    void prettyPrintError(error)
  })
