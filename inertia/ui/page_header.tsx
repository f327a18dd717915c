import { Head } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from '~/ui/breadcrumbs'
import { RecordInfo } from '~/ui/record_info'

type PageHeaderProps = {
  title: string
  description?: ReactNode
  breadcrumbs?: Crumb[]
  /** The one or two things one comes here to do. */
  actions?: ReactNode
  /** Beside the title, such as a status. */
  badge?: ReactNode
  /** The record this page is about, for who made it and its history. */
  record?: { kind: string; id: string }
}

/** The top of a page; also names the browser's tab. */
export function PageHeader(props: PageHeaderProps) {
  const { title, description, breadcrumbs, actions, badge, record } = props
  return (
    <header className="flex flex-col gap-2 pb-6">
      <Head title={title} />
      {breadcrumbs && <Breadcrumbs crumbs={breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-col gap-1">
          <div className="flex flex-wrap items-center gap-3">
            <h1 className="text-2xl/8 font-semibold tracking-tight text-balance">{title}</h1>
            {badge}
          </div>
          {description && <p className="max-w-prose text-ink-muted">{description}</p>}
        </div>
        {(actions || record) && (
          <div className="flex flex-wrap items-center gap-2">
            {record && <RecordInfo {...record} />}
            {actions}
          </div>
        )}
      </div>
    </header>
  )
}
