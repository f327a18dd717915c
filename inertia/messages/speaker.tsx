import { router } from '@inertiajs/react'
import { useEffect, useState, type ReactNode } from 'react'
import { IntlProvider } from 'react-intl'
import { directionOf } from '#platform/i18n/direction'
import { translateMessages } from '~/messages/load_messages'
import type { SharedProps } from '~/types'
import { UiProvider } from '~/ui/ui_provider'

type SpeakerProps = {
  first: Pick<SharedProps, 'locale' | 'user'>
  words: Record<string, string>
  children: ReactNode
}

/**
 * Speaks the language that the server answers in. When another was chosen, the words change
 * under the page: nothing is loaded afresh, so what was typed, opened and begun stays.
 */
export function Speaker({ first, words, children }: SpeakerProps) {
  const [{ locale, messages }, speak] = useState({ locale: first.locale, messages: words })
  const [timeZone, setTimeZone] = useState(first.user?.timezone)

  useEffect(
    () =>
      router.on('success', ({ detail }) => {
        const { locale: answered, user } = detail.page.props as unknown as SharedProps
        setTimeZone(user?.timezone)
        if (answered === document.documentElement.lang) return
        const from = document.documentElement.lang
        turn(answered)
        void translateMessages(from, answered).then((translated) =>
          speak({ locale: answered, messages: translated })
        )
      }),
    []
  )

  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      <UiProvider locale={locale}>{children}</UiProvider>
    </IntlProvider>
  )
}

function turn(locale: string) {
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)
}
