import { PeopleImportSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'
import type { FileFormat, ImportColumn, ImportCounts, ImportOptions } from '#standards/people/types'

/** A file with people: how it is read, and what became of it. */
export default class PeopleImport extends compose(PeopleImportSchema, tenantRecord) {
  static table = 'people_imports'
  /** What it does to people is their history. */
  static audited = false

  declare format: FileFormat
  declare columns: ImportColumn[]
  declare options: ImportOptions
  declare counts: ImportCounts
  declare state: 'mapping' | 'checked' | 'done'
}
