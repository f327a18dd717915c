import { defineConfig, drivers } from '@adonisjs/core/hash'

/** argon2id with the parameters of the OWASP password storage cheat sheet (19 MiB, t=2, p=1). */
export default defineConfig({
  default: 'argon',
  list: {
    argon: drivers.argon2({
      version: 0x13,
      variant: 'id',
      iterations: 2,
      memory: 19456,
      parallelism: 1,
    }),
  },
})
