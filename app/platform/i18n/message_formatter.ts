import { IntlMessageFormat } from 'intl-messageformat'

/**
 * ICU messages, each parsed once for a language. The formatter that comes with the
 * i18n package builds a new one for every sentence, which took a tenth of a page's time.
 */
export class MessageFormatter {
  name = 'icu'
  #messages = new Map<string, IntlMessageFormat>()

  format(message: string, locale: string, data: Record<string, any> = {}): string {
    const key = `${locale}:${message}`
    let known = this.#messages.get(key)
    if (!known) {
      known = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
      this.#messages.set(key, known)
    }
    return String(known.format(data))
  }
}
