import type { ReactNode } from 'react'
import { SkipLink } from '~/ui/skip_link'
import { BottomNavigation } from '~/layouts/bottom_navigation'
import { FlashMessages } from '~/layouts/flash_messages'
import { ImpersonationBanner } from '~/layouts/impersonation_banner'
import { MaintenanceBanner } from '~/layouts/maintenance_banner'
import { SideNavigation } from '~/layouts/side_navigation'
import { TopBar } from '~/layouts/top_bar'

type AppLayoutProps = {
  breadcrumbs?: ReactNode
  children: ReactNode
}

/** The frame of every page behind the sign-in. */
export default function AppLayout({ breadcrumbs, children }: AppLayoutProps) {
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <SideNavigation />
      <div className="flex min-w-0 flex-1 flex-col max-md:pb-[calc(3.5rem+env(safe-area-inset-bottom))]">
        <ImpersonationBanner />
        <MaintenanceBanner />
        <TopBar breadcrumbs={breadcrumbs} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 outline-none sm:px-6 lg:px-8"
        >
          <FlashMessages />
          {children}
        </main>
      </div>
      <BottomNavigation />
    </div>
  )
}
