import { defineSetting } from '#platform/settings/define_setting'

/** How long something can be brought back before it goes by itself. */
export const trashDays = defineSetting({
  key: 'files.trash_days',
  kind: 'number',
  default: 30,
  unit: 'days',
  min: 7,
  max: 365,
})
