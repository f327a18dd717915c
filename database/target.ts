import type { ConnectionOptions } from 'node:tls'

export type Connection = {
  host: string
  port: number
  database: string
  user: string
  password?: string
  ssl?: boolean | ConnectionOptions
}

/** How each of the three roles connects. */
export type Target = { owner: Connection; app: Connection; system: Connection; embedded: boolean }
