import '#start/records'
import { recordKinds } from '#platform/records/define_record'
import { registerRecord } from '#platform/records/record_routes'

for (const kind of recordKinds()) registerRecord(kind)
