import type { HistoryKind } from '#platform/history/define_history'
import type { RecordKind } from '#platform/records/record_kind'

export const recordHistory = ({ plural, model, title, path, permission, fields }: RecordKind) =>
  ({
    name: plural,
    model,
    title: (record) => String(record[title]),
    href: (record) => `${path}/${record.uuid}`,
    mayView: (_, me) => me.can(permission),
    // A unique value may be another's by now: it is changed in the form, which says so.
    restorable: fields.filter(({ unique }) => !unique).map(({ key }) => key),
    mayRestore: (_, me) => me.can(permission),
  }) satisfies HistoryKind
