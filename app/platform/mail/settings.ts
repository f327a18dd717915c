import { defineSetting } from '#platform/settings/define_setting'

export const senderName = defineSetting({
  key: 'mail.sender_name',
  kind: 'text',
  default: '',
  maxLength: 100,
  example: 'Acme Academy',
})

export const senderAddress = defineSetting({
  key: 'mail.sender_address',
  kind: 'email',
  default: '',
  example: 'learning@example.com',
})

export const replyAddress = defineSetting({
  key: 'mail.reply_to',
  kind: 'email',
  default: '',
  example: 'training@example.com',
})

export const smtpHost = defineSetting({
  key: 'mail.smtp_host',
  kind: 'text',
  default: '',
  maxLength: 253,
  example: 'smtp.example.com',
})

export const smtpPort = defineSetting({
  key: 'mail.smtp_port',
  kind: 'number',
  default: 587,
  min: 1,
  max: 65_535,
})

export const smtpSecurity = defineSetting({
  key: 'mail.smtp_security',
  kind: 'choice',
  default: 'starttls',
  options: ['starttls', 'tls', 'none'],
})

export const smtpUser = defineSetting({ key: 'mail.smtp_user', kind: 'text', default: '' })

export const smtpPassword = defineSetting({
  key: 'mail.smtp_password',
  kind: 'secret',
  default: '',
})
