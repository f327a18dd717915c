import type { Letter } from '#platform/mail/send_mail'
import { actionUrl, notificationsUrl } from '#communication/links'
import { footerFor, OPEN } from '#communication/actions/letter_of'
import { countOf, wordsOf } from '#communication/words'
import type { DueDelivery } from '#communication/queries/due_deliveries'
import type { Person } from '#communication/queries/readers'

/** Lines of a digest; what is beyond is in the application. */
const MOST_LINES = 30

/** One mail about several pieces of news; those about the same thing are one line. */
export function digestOf(news: DueDelivery[], reader: Person): Letter {
  const groups = [...Map.groupBy(news, ({ groupKey }) => groupKey).values()]
  const lines = groups.slice(0, MOST_LINES).map((group) => lineOf(group, reader))
  return {
    recipient: reader,
    template: 'digest',
    values: {
      count: groups.length,
      lines,
      more: groups.length - lines.length,
      all_url: notificationsUrl(),
    },
    footer: footerFor(reader, [...new Set(news.map(({ type }) => type))].sort()),
  }
}

function lineOf(group: DueDelivery[], reader: Person) {
  const newest = group.at(-1)!
  const count = group.reduce((sum, { data }) => sum + countOf(data), 0)
  return {
    ...wordsOf(newest.type, newest.data, reader, count),
    url: actionUrl(newest.uuid, OPEN),
  }
}
