import './css/app.css'
import type { ComponentType, ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { IntlProvider } from 'react-intl'
import { createInertiaApp } from '@inertiajs/react'
import AppLayout from '~/layouts/app_layout'
import { loadMessages } from '~/messages/load_messages'
import type { SharedProps } from '~/types'
import { UiProvider } from '~/ui/ui_provider'

type Page = ComponentType & { layout?: (page: ReactNode) => ReactNode }

const pages = import.meta.glob<{ default: Page }>('./*/pages/**/*.tsx')

void createInertiaApp({
  title: (title) => (title ? `${title} · Stoa` : 'Stoa'),
  resolve: async (name) => {
    const [domain, ...rest] = name.split('/')
    const [{ default: page }] = await Promise.all([
      pages[`./${domain}/pages/${rest.join('/')}.tsx`](),
      // The words of a document are in one language: choosing another loads a new document.
      loadMessages(document.documentElement.lang, domain),
    ])
    page.layout ??= (children) => <AppLayout>{children}</AppLayout>
    return page
  },
  async setup({ el, App, props }) {
    const { locale, user } = props.initialPage.props as unknown as SharedProps
    const messages = await loadMessages(locale, 'ui')
    createRoot(el!).render(
      <IntlProvider locale={locale} messages={messages} timeZone={user?.timezone}>
        <UiProvider locale={locale}>
          <App {...props} />
        </UiProvider>
      </IntlProvider>
    )
  },
  progress: { color: 'var(--color-accent)' },
  nonce: document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce,
})
