import type { NotificationSettings } from '#communication/queries/settings_page'

type Channel = 'in_app' | 'mail' | 'push'

/** Dots in a field's name would make objects of it. */
export const fieldName = (channel: Channel, type: string) =>
  `${channel}-${type.replaceAll('.', '-')}`

/** What the form holds, as the server wants it: one choice for each type and channel. */
export function toRequest(groups: NotificationSettings['groups'], form: object) {
  const data = form as Record<string, string>
  const types = groups
    .flatMap((group) => group.types)
    .filter(({ mandatory }) => !mandatory)
    .map(({ type }) => type)
  const choices = types.flatMap((type) => [
    {
      type,
      channel: 'in_app',
      frequency: String(data[fieldName('in_app', type)]) === 'true' ? 'now' : 'never',
    },
    { type, channel: 'mail', frequency: String(data[fieldName('mail', type)]) },
    ...pushChoice(type, data[fieldName('push', type)]),
  ])
  const { isQuiet, quietFrom, quietUntil, digestTime, digestWeekday } = data
  return { choices, isQuiet, quietFrom, quietUntil, digestTime, digestWeekday }
}

/** Asked for only where there is a device. */
const pushChoice = (type: string, value: unknown) =>
  value === undefined
    ? []
    : [{ type, channel: 'push', frequency: String(value) === 'true' ? 'now' : 'never' }]
