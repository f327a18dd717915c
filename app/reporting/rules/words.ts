import type { I18n } from '@adonisjs/i18n'

/** What an action of the history is called; its own name where nobody gave it one. */
export const actionWord = (action: string, i18n: I18n) =>
  i18n.t(`reporting.audit.actions.${action}`, {}, action)

/** What the records of a table are called. */
export const recordWord = (table: string, i18n: I18n) =>
  i18n.t(`reporting.audit.records.${table}`, {}, table)
