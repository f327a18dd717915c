import { defineSetting } from '#platform/settings/define_setting'

export const uploadLimit = defineSetting({
  key: 'files.upload_megabytes',
  kind: 'number',
  default: 200,
  unit: 'megabytes',
  min: 1,
  max: 1024,
})
