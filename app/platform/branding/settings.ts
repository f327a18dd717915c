import { defineSetting } from '#platform/settings/define_setting'

export const brandName = defineSetting({
  key: 'branding.name',
  kind: 'text',
  default: '',
  maxLength: 60,
  isPublic: true,
  example: 'Acme Academy',
})

export const brandColor = defineSetting({
  key: 'branding.accent',
  kind: 'color',
  default: '',
  isPublic: true,
  example: '#2f4ea8',
})

export const logoLight = defineSetting({
  key: 'branding.logo',
  kind: 'image',
  default: '',
  isPublic: true,
})

export const logoDark = defineSetting({
  key: 'branding.logo_dark',
  kind: 'image',
  default: '',
  isPublic: true,
})

export const signInTitle = defineSetting({
  key: 'branding.sign_in_title',
  kind: 'text',
  default: '',
  maxLength: 80,
  isPublic: true,
})

export const signInText = defineSetting({
  key: 'branding.sign_in_text',
  kind: 'long_text',
  default: '',
  maxLength: 400,
  isPublic: true,
})

export const mailFootnote = defineSetting({
  key: 'branding.mail_footnote',
  kind: 'text',
  default: '',
  maxLength: 200,
})
