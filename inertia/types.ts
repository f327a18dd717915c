export type Theme = 'light' | 'dark' | 'system'

export type NavigationEntry = {
  key: string
  href: string
  icon: string
  section: 'learn' | 'teach' | 'manage' | 'admin' | 'system'
}

export type FlashMessage = { kind: 'success' | 'error' | 'info'; message: string }

/** What the server sends with every page. */
export type SharedProps = {
  user: {
    id: string
    name: string
    email: string
    avatarUrl: string | null
    timezone: string
    locale: string
    theme: Theme
  } | null
  tenant: { name: string; slug: string; logoUrl: string | null; accent: string | null } | null
  navigation: NavigationEntry[]
  locale: string
  flash: FlashMessage[]
  errors: Record<string, string>
  csrfToken: string
  demo: boolean
  now: string
}
