import { createHash } from 'node:crypto'

/** Of what is answered: it changes when anything of it does. */
export const etagOf = (answer: unknown) =>
  `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 22)}"`
