import vine from '@vinejs/vine'
import type { SchemaTypes } from '@vinejs/vine/types'

/** Of an answer. */
export const textOrNull = () => vine.string().nullable()

/** Of an answer. */
export const numberOrNull = () => vine.number().nullable()

/** An answer of many: `{ data: […] }`. */
export const dataOf = <Schema extends SchemaTypes>(schema: Schema) =>
  vine.create({ data: vine.array(schema) })
