import './css/app.css'
import type { ComponentType, ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createInertiaApp } from '@inertiajs/react'
import AppLayout from '~/layouts/app_layout'
import { loadMessages } from '~/messages/load_messages'
import { SessionOver } from '~/messages/session_over'
import { Speaker } from '~/messages/speaker'
import type { SharedProps } from '~/types'

type Page = ComponentType & { layout?: (page: ReactNode) => ReactNode }

const pages = import.meta.glob<{ default: Page }>('./*/pages/**/*.tsx')

void createInertiaApp({
  title: (title) => (title ? `${title} · Stoa` : 'Stoa'),
  resolve: async (name) => {
    const [domain, ...rest] = name.split('/')
    const [{ default: page }] = await Promise.all([
      pages[`./${domain}/pages/${rest.join('/')}.tsx`](),
      loadMessages(document.documentElement.lang, domain),
    ])
    page.layout ??= (children) => <AppLayout>{children}</AppLayout>
    return page
  },
  async setup({ el, App, props }) {
    const first = props.initialPage.props as unknown as SharedProps
    const words = await loadMessages(first.locale, 'ui')
    createRoot(el!).render(
      <Speaker first={first} words={words}>
        <App {...props} />
        <SessionOver />
      </Speaker>
    )
  },
  progress: { color: 'var(--color-accent)' },
  nonce: document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce,
})
