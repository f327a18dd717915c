/** `push`: on devices where the person asked for it, while no page is open. */
export type Channel = 'in_app' | 'mail' | 'push'
/** How soon somebody hears of something: at once, gathered, or not at all. */
export type Frequency = 'now' | 'daily' | 'weekly' | 'never'
export type Priority = 'low' | 'normal' | 'high' | 'urgent'

/** What an action of a notification is about. */
export type ActionTarget = { userId: number; aboutId: number; data: Record<string, unknown> }

/**
 * A kind of news, declared by the domain in which it happens. Its words are in the catalogue
 * `notifications` under its type: `title`, `text`, `name`, and `actions.<name>`; its mail is
 * `resources/mail/<locale>/<second half of the type>.liquid`.
 */
export type NotificationType = {
  /** `<domain>.<what happened>` */
  type: string
  /** What somebody gets who chose nothing. */
  channels: { in_app: 'now' | 'never'; mail: Frequency; push?: 'now' | 'never' }
  /** Why nobody may switch it off: `notifications.mandatory.<reason>`. */
  mandatory?: 'security'
  /** `about`: news about the same thing is one line, counted, until it is read. */
  groupBy?: 'about'
  /** Whether it is still news to each of these people; asked before a mail that had to wait. */
  stillRelevant?: (news: { userId: number; aboutId: number }[]) => Promise<boolean[]>
  /** What can be done right from the bell or the mail, once. @returns whether there was anything to do */
  actions?: Record<string, (target: ActionTarget) => Promise<boolean>>
}

/** What somebody gets who chose nothing; what rings in the bell is pushed, too. */
export const usualFrequency = ({ channels }: NotificationType, channel: Channel): Frequency =>
  channel === 'push' ? (channels.push ?? channels.in_app) : channels[channel]

const registry = new Map<string, NotificationType>()

/** Registers a type; `start/notifications.ts` imports all files that do. */
export function defineNotification(type: NotificationType): NotificationType {
  registry.set(type.type, type)
  return type
}

/** In the order in which they are declared: the order of the settings page. */
export const notificationTypes = () => [...registry.values()]

/** @throws when nobody declares such a type */
export function notificationType(type: string): NotificationType {
  const found = registry.get(type)
  if (!found) throw new Error(`No notification type "${type}": see start/notifications.ts`)
  return found
}
