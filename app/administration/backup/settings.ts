import { defineSetting } from '#platform/settings/define_setting'

/** How many daily backups are kept; none are made by the clock with 0. */
export const backupsKept = defineSetting({
  key: 'operations.backups_kept',
  kind: 'number',
  default: 7,
  levels: ['system'],
  min: 0,
  max: 365,
})
