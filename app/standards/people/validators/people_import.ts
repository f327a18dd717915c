import vine from '@vinejs/vine'
import { DELIMITERS, ENCODINGS, IMPORT_MODES } from '#standards/people/types'

const format = {
  encoding: vine.enum(ENCODINGS).optional(),
  delimiter: vine.enum(DELIMITERS).optional(),
}

const options = {
  mode: vine.enum(IMPORT_MODES).optional(),
  clears: vine.boolean().optional(),
  invite: vine.boolean().optional(),
}

const field = () => vine.string().maxLength(60)

export const newImportValidator = vine.create({ file: vine.string().uuid() })

export const formatValidator = vine.create(format)

/** The field of each column, in the order of the file; empty leaves it out. */
export const mappingValidator = vine.create({
  fields: vine.array(field().nullable()).maxLength(100),
  ...options,
})

/** For programs: all of it in one call. Fields by header; what is not named is guessed. */
export const programImportValidator = vine.create({
  file: vine.string().uuid(),
  mapping: vine.record(field().nullable()).optional(),
  ...format,
  ...options,
  /** Without it nothing is changed, it is only said what would be. */
  run: vine.boolean().optional(),
})
