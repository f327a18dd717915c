import { column } from '@adonisjs/lucid/orm'

/** A jsonb column: the driver would send an array as a PostgreSQL array, so values are serialised here. */
export const jsonColumn = () =>
  column({ prepare: (value: unknown) => (value === undefined ? undefined : JSON.stringify(value)) })
