import type { ImpersonationNotice } from '#identity/impersonation/types'
import type { MaintenanceNotice } from '#platform/maintenance/types'

export type Theme = 'light' | 'dark' | 'system'

export type NavigationEntry = {
  key: string
  href: string
  icon: string
  section: 'learn' | 'teach' | 'manage' | 'admin' | 'setup' | 'records' | 'system'
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
  /** While somebody uses the application as the user. */
  impersonation: ImpersonationNotice | null
  tenant: { name: string; slug: string } | null
  /** The face of the company. */
  brand: {
    name: string | null
    logoUrl: string | null
    logoDarkUrl: string | null
    signIn: { title: string | null; text: string | null }
    support: { email: string | null; helpUrl: string | null }
  } | null
  /** Parts of the application that are switched off. */
  featuresOff: string[]
  /** Work on the installation that is near or goes on. */
  maintenance: MaintenanceNotice[]
  navigation: NavigationEntry[]
  locale: string
  flash: FlashMessage[]
  errors: Record<string, string>
  csrfToken: string
  demo: boolean
  now: string
}
