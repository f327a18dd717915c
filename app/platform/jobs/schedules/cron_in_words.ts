import cronstrue from 'cronstrue/i18n.js'

/** “At 06:00, Monday through Friday”: what a schedule says, in the reader's language. */
export function cronInWords(cron: string, locale: string): string {
  return cronstrue.toString(cron, {
    locale,
    use24HourTimeFormat: true,
    // A time of day alone does not say that it is meant for every day.
    verbose: /^\d+ \d+ \* \* \*$/.test(cron),
  })
}
