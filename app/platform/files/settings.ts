import env from '#start/env'
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

/** Room for all files of a company: it may want less than the installation gives, never more. */
export const quotaGigabytes = defineSetting({
  key: 'files.quota_gigabytes',
  kind: 'number',
  default: env.get('STORAGE_QUOTA_GB') ?? 100,
  unit: 'gigabytes',
  min: 1,
  max: 1_000_000,
})
