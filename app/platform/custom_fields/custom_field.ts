import { CustomFieldSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { afterSave } from '@adonisjs/lucid/orm'
import { tenantRecord } from '#platform/models/tenant_record'
import { tellChange } from '#platform/custom_fields/fields_at_hand'
import type {
  CustomControl,
  CustomOption,
  CustomType,
  Extensible,
  Visibility,
} from '#platform/custom_fields/types'

/** A field that a company adds to its people or courses. */
export default class CustomField extends compose(CustomFieldSchema, tenantRecord) {
  static table = 'custom_fields'

  declare record: Extensible
  declare type: CustomType
  declare visibility: Visibility
  declare options: CustomOption[]

  @afterSave()
  static async tellOthers(field: CustomField) {
    await tellChange(field.tenantId)
  }

  get control(): CustomControl {
    const { key, label, type, options, help, isRequired } = this
    return { key, label, type, options, help, isRequired }
  }
}
