import vine from '@vinejs/vine'
import { EXPORT_FORMATS } from '#platform/lists/exports/export_request'

export const exportValidator = vine.create({ format: vine.enum(EXPORT_FORMATS) })
