import vine from '@vinejs/vine'
import { dataOf, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { signOutEverywhere } from '#identity/actions/sign_out_everywhere'
import { signOutOwnDevice } from '#identity/actions/sign_out_own_device'
import User from '#identity/models/user'
import { changeOwnProfile } from '#identity/actions/change_own_profile'
import { ownProfile } from '#identity/queries/own_profile'
import { ownProfileValidator } from '#identity/validators/person'
import { sessionsOf, type SessionRow } from '#identity/queries/sessions_of'
import { preferencesValidator } from '#identity/validators/sign_in'
import type { CurrentUser } from '#identity/current_user'

const own = endpointsAt('/me', {
  isOwn: true,
  permission: 'signed_in',
  params: { device: 'As in the list of your devices' },
})

const meAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  email: vine.string(),
  tenant: vine.object({ name: vine.string(), slug: vine.string() }),
  locale: vine.string(),
  timezone: vine.string(),
})

const meOf = (me: CurrentUser) => ({
  id: me.uuid,
  name: me.name,
  email: me.email,
  tenant: { name: me.tenantName, slug: me.tenantSlug },
  locale: me.locale,
  timezone: me.timezone,
})

const devicesAnswer = dataOf(
  vine.object({
    id: vine.string(),
    browser: textOrNull(),
    platform: textOrNull(),
    isMobile: vine.boolean(),
    ip: textOrNull(),
    lastActivity: vine.string(),
    createdAt: vine.string(),
  })
)

const deviceOf = ({ id, browser, platform, isMobile, ip, ...times }: SessionRow) => ({
  id,
  browser,
  platform,
  isMobile,
  ip,
  lastActivity: times.lastActivity,
  createdAt: times.createdAt,
})

const profileAnswer = vine.create({
  name: vine.string(),
  displayName: textOrNull(),
  phone: textOrNull(),
  mobile: textOrNull(),
  employeeId: textOrNull(),
  jobTitle: textOrNull(),
  department: textOrNull(),
  location: textOrNull(),
  hireDate: textOrNull(),
  custom: vine.object({}).allowUnknownProperties(),
})

async function profileOf(user: User) {
  const { custom, given, ...profile } = await ownProfile(user)
  const { name, displayName, phone, mobile, employeeId } = profile
  const { jobTitle, department, location, hireDate } = profile
  return {
    ...{ name, displayName, phone, mobile, employeeId },
    ...{ jobTitle, department, location, hireDate },
    custom: { ...given.values, ...custom.values },
  }
}

defineEndpoints('You', [
  own.get('', 'Whom this key acts for', {
    isOwn: false,
    answer: meAnswer,
    handle: async ({ me }) => meOf(me),
  }),
  own.patch('', 'Your language, theme and time zone; what is left out stays', {
    screens: ['PATCH /me/preferences'],
    body: preferencesValidator,
    answer: meAnswer,
    async handle({ me }, { body }) {
      const user = await User.findOrFail(me.id)
      await user.merge(body).save()
      return { ...meOf(me), locale: user.locale, timezone: user.timezone }
    },
  }),
  own.get('/profile', 'What your company knows of you', {
    answer: profileAnswer,
    handle: async ({ me }) => profileOf(await User.findOrFail(me.id)),
  }),
  own.put('/profile', 'What you say of yourself; what is left out stays', {
    screens: ['PUT /me/profile'],
    body: ownProfileValidator,
    answer: profileAnswer,
    async handle({ i18n, me }, { body }) {
      const user = await User.findOrFail(me.id)
      await changeOwnProfile(user, body, i18n)
      return profileOf(user)
    },
  }),
  own.get('/devices', 'Where you are signed in', {
    answer: devicesAnswer,
    handle: async ({ me }) => ({
      data: (await sessionsOf(me)).map(deviceOf),
    }),
  }),
  own.delete('/devices/:device', 'Sign one device out', {
    screens: ['DELETE /me/security/sessions/:session'],
    handle: ({ me, params }) => signOutOwnDevice(me, params.device),
  }),
  own.delete('/devices', 'Sign all devices out', {
    screens: ['DELETE /me/security/sessions'],
    handle: ({ me }) => signOutEverywhere(me),
  }),
])
