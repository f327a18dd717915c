import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { SkipLink } from '~/ui/skip_link'
import { Logo } from '~/layouts/logo'

/** A page for people without an account, such as the check of a certificate. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  const { formatMessage } = useIntl()
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="flex h-14 items-center border-b bg-surface px-4 sm:px-8">
        <Logo />
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-3xl flex-1 px-4 py-10 outline-none sm:px-8"
      >
        {children}
      </main>
      <footer className="px-4 py-6 text-center text-[0.8125rem] text-ink-muted">
        {formatMessage({ id: 'ui.public.powered_by' })}
      </footer>
    </div>
  )
}
