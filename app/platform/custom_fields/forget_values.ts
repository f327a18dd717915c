import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type CustomField from '#platform/custom_fields/custom_field'
import type { Extensible } from '#platform/custom_fields/types'

/** Where the records of a kind keep what is in the fields. */
const STATEMENTS: Record<Extensible, string> = {
  people: `UPDATE user_profiles SET custom_fields = custom_fields - :key::text
    WHERE tenant_id = :tenant AND jsonb_exists(custom_fields, :key)`,
  courses: `UPDATE courses SET metadata = metadata #- ARRAY['custom', :key]
    WHERE tenant_id = :tenant AND jsonb_exists(metadata->'custom', :key)`,
}

/** Takes the values of a field out of all records, when it leaves the trash for good. */
export const forgetValues = ({ record, key }: CustomField) =>
  db.rawQuery(STATEMENTS[record], { tenant: currentTenantId(), key })
