import { Head } from '@inertiajs/react'
import type { ReactNode } from 'react'
import type { PlayerFrame } from '#learning/types'
import { NewVersionNotice } from '~/learning/components/new_version_notice'
import { PlayerOutline } from '~/learning/components/player_outline'
import { PlayerLayout } from '~/layouts/player_layout'

type PlayerProps = {
  frame: PlayerFrame
  /** Of the page: the item's title. */
  title: string
  /** The item on the page; its lineage uuid. */
  itemId?: string
  actions?: ReactNode
  footer?: ReactNode
  aside?: ReactNode
  children: ReactNode
}

/** The surroundings of everything that is done in a course: lessons here, quizzes elsewhere. */
export function Player({ frame, title, itemId, children, ...slots }: PlayerProps) {
  return (
    <PlayerLayout
      title={frame.course.title}
      exitHref={frame.exitHref}
      percent={frame.percent}
      outline={<PlayerOutline frame={frame} currentId={itemId} />}
      {...slots}
    >
      <Head title={`${title} · ${frame.course.title}`} />
      {frame.newVersion && <NewVersionNotice version={frame.newVersion} slug={frame.course.slug} />}
      {children}
    </PlayerLayout>
  )
}
