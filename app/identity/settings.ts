import { defineSetting } from '#platform/settings/define_setting'

export const sessionHours = defineSetting({
  key: 'sign_in.session_hours',
  kind: 'number',
  default: 12,
  unit: 'hours',
  min: 1,
  max: 72,
})

export const rememberedDays = defineSetting({
  key: 'sign_in.remembered_days',
  kind: 'number',
  default: 30,
  unit: 'days',
  min: 1,
  max: 90,
})

/** 0 = never. "Last seen" is noted once a minute, so less than five would be inexact. */
export const idleMinutes = defineSetting({
  key: 'sign_in.idle_minutes',
  kind: 'number',
  default: 0,
  unit: 'minutes',
  min: 0,
  max: 10_080,
})

/** Who was impersonated finds it under "Security" in any case. */
export const tellsImpersonated = defineSetting({
  key: 'sign_in.tells_impersonated',
  kind: 'switch',
  default: true,
})

/** Nobody may go below eight (NIST SP 800-63B). */
export const passwordLength = defineSetting({
  key: 'sign_in.password_length',
  kind: 'number',
  default: 10,
  unit: 'characters',
  min: 8,
  max: 64,
})

/** Counted before a company is known. */
export const signInTries = defineSetting({
  key: 'sign_in.tries',
  kind: 'number',
  default: 5,
  unit: 'tries',
  min: 3,
  max: 50,
  levels: ['system'],
})

export const signInPause = defineSetting({
  key: 'sign_in.pause_minutes',
  kind: 'number',
  default: 15,
  unit: 'minutes',
  min: 1,
  max: 1440,
  levels: ['system'],
})
