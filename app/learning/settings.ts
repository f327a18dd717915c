import { defineSetting } from '#platform/settings/define_setting'

export const certificateIntro = defineSetting({
  key: 'certificates.intro',
  levels: ['system', 'tenant', 'organization'],
  kind: 'text',
  default: '',
  maxLength: 120,
})
