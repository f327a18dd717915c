import { useIntl } from 'react-intl'
import type { PlayerFrame } from '#learning/types'
import { Player } from '~/learning/components/player'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'

/** A course in whose version nothing can be opened. */
export default function EmptyCourse({ frame }: { frame: PlayerFrame }) {
  const { formatMessage } = useIntl()
  return (
    <Player frame={frame} title={frame.course.title}>
      <h1 className="sr-only">{frame.course.title}</h1>
      <EmptyState
        icon="book"
        title={formatMessage({ id: 'learning.empty_course.title' })}
        description={formatMessage({ id: 'learning.empty_course.text' })}
        action={
          <LinkButton href="/home">
            {formatMessage({ id: 'learning.empty_course.home' })}
          </LinkButton>
        }
      />
    </Player>
  )
}

EmptyCourse.layout = (page: React.ReactNode) => page
