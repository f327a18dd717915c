import { defineSetting } from '#platform/settings/define_setting'

export const uploadLimit = defineSetting({
  key: 'files.upload_megabytes',
  kind: 'number',
  default: 2048,
  unit: 'megabytes',
  min: 1,
  max: 4096,
})

/** How long older versions of a replaced file are kept. */
export const versionDays = defineSetting({
  key: 'files.version_days',
  kind: 'number',
  default: 365,
  unit: 'days',
  min: 1,
  max: 3650,
})
