import { defineSetting } from '#platform/settings/define_setting'

export const uploadLimit = defineSetting({
  key: 'files.upload_megabytes',
  kind: 'number',
  default: 2048,
  unit: 'megabytes',
  min: 1,
  max: 4096,
})
