import type { ReactNode } from 'react'
import { SkipLink } from '~/ui/skip_link'
import { FlashMessages } from '~/layouts/flash_messages'
import { LanguageChoice } from '~/layouts/language_choice'
import { Logo } from '~/layouts/logo'
import { MaintenanceBanner } from '~/layouts/maintenance_banner'
import { PorchIllustration } from '~/layouts/porch_illustration'

/** Signing in, registering, choosing a new password: one thing to do, in the tenant's colour. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh bg-surface lg:grid-cols-[minmax(26rem,1fr)_1.2fr]">
      <SkipLink />
      <div className="flex flex-col px-6 py-6 sm:px-12">
        <MaintenanceBanner look="box" />
        <header>
          <Logo />
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="m-auto flex w-full max-w-sm flex-col py-10 outline-none"
        >
          <FlashMessages />
          {children}
        </main>
        <footer>
          <LanguageChoice />
        </footer>
      </div>
      <div className="relative overflow-hidden bg-accent-soft max-lg:hidden">
        <PorchIllustration />
      </div>
    </div>
  )
}
