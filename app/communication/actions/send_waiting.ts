import { clock } from '#platform/clock'
import { sendMails } from '#platform/mail/send_mail'
import { notificationType } from '#platform/notifications/define_notification'
import { digestOf } from '#communication/actions/digest_of'
import { letterOf } from '#communication/actions/letter_of'
import {
  dueDeliveries,
  PEOPLE_AT_ONCE,
  type DueDelivery,
} from '#communication/queries/due_deliveries'
import { peopleOf, type Person } from '#communication/queries/readers'
import { settleDeliveries, type Settled } from '#communication/queries/settle_deliveries'

/**
 * Sends the mails that had to wait and are due: what was held back overnight, alone, as the
 * mail it is; several, or what was gathered, as one digest. What is no news any more is left out.
 *
 * @returns whether more people are waiting
 */
export async function sendWaiting(): Promise<boolean> {
  const due = await dueDeliveries()
  if (due.length === 0) return false
  const ids = [...new Set(due.map(({ userId }) => userId))]
  const people = new Map((await peopleOf(ids)).map((person) => [person.id, person]))
  const gone = await noLongerRelevant(due)
  const settled: Settled[] = []
  const letters = []
  for (const [userId, mine] of byPerson(due)) {
    const person = people.get(userId)!
    const reasons = mine.map((one) => reasonAgainst(one, person, gone))
    settled.push(...suppressed(mine, reasons))
    const news = mine.filter((_, index) => !reasons[index])
    if (news.length > 0) letters.push({ news, letter: letterFor(news, person) })
  }
  const mails = await sendMails(letters.map(({ letter }) => letter))
  settled.push(
    ...letters.flatMap(({ news }, index) =>
      news.map(({ id }) => ({ id, state: 'mailed' as const, reason: null, mail_id: mails[index] }))
    )
  )
  await settleDeliveries(settled)
  return ids.length >= PEOPLE_AT_ONCE
}

function letterFor(news: DueDelivery[], person: Person) {
  const [first] = news
  const isAlone = news.length === 1 && first.reason === 'quiet'
  return isAlone ? letterOf(notificationType(first.type), first, person) : digestOf(news, person)
}

function byPerson(due: DueDelivery[]) {
  const mine = new Map<number, DueDelivery[]>()
  for (const one of due) mine.set(one.userId, [...(mine.get(one.userId) ?? []), one])
  return mine
}

/** Ids of deliveries that are no news any more, such as a reminder of what is done. One question for each type. */
async function noLongerRelevant(due: DueDelivery[]): Promise<Set<number>> {
  const gone = new Set<number>()
  for (const name of new Set(due.map(({ type }) => type))) {
    const { stillRelevant } = notificationType(name)
    if (!stillRelevant) continue
    const some = due.filter(({ type }) => type === name)
    const answers = await stillRelevant(some)
    for (const [index, { id }] of some.entries()) if (!answers[index]) gone.add(id)
  }
  return gone
}

function reasonAgainst(one: DueDelivery, { isActive }: Person, gone: Set<number>) {
  if (!isActive) return 'inactive'
  if (one.isRead) return 'read'
  if (one.expiresAt && one.expiresAt.getTime() <= clock.now().toMillis()) return 'expired'
  return gone.has(one.id) ? 'gone' : null
}

const suppressed = (due: DueDelivery[], reasons: (string | null)[]): Settled[] =>
  due.flatMap(({ id }, index) =>
    reasons[index]
      ? [{ id, state: 'suppressed' as const, reason: reasons[index], mail_id: null }]
      : []
  )
