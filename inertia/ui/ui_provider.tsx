import { router } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { RouterProvider } from 'react-aria-components'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { ToastProvider } from '~/ui/toast'

type UiProviderProps = { locale: string; children: ReactNode }

/** What the components need around them; goes inside of react-intl's provider. */
export function UiProvider({ locale, children }: UiProviderProps) {
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={(path) => router.visit(path)}>
        <ToastProvider>{children}</ToastProvider>
      </RouterProvider>
    </I18nProvider>
  )
}
