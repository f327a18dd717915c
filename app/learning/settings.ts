import { defineSetting } from '#platform/settings/define_setting'

export const certificateIntro = defineSetting({
  key: 'certificates.intro',
  kind: 'text',
  default: '',
  maxLength: 120,
})
