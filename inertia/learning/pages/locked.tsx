import { FormattedMessage, useIntl } from 'react-intl'
import type { PlayerFrame } from '#learning/types'
import { Player } from '~/learning/components/player'
import { ReasonList } from '~/learning/components/reason_list'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'

type LockedProps = { frame: PlayerFrame; itemId: string }

/** Something that is not open yet: why, what opens it, and when. */
export default function Locked({ frame, itemId }: LockedProps) {
  const { formatMessage } = useIntl()
  const item = frame.modules.flatMap(({ items }) => items).find(({ id }) => id === itemId)!
  const { reasons, opensAt } = item.lock!
  return (
    <Player frame={frame} title={item.title} itemId={itemId}>
      <div className="mx-auto flex max-w-xl flex-col gap-5 pt-6">
        <div className="flex items-center gap-3">
          <span className="grid size-11 shrink-0 place-items-center rounded-card border bg-surface-raised text-ink-muted">
            <Icon name="lock" size="lg" />
          </span>
          <div>
            <p className="text-[0.8125rem] text-ink-muted">
              {formatMessage({ id: 'learning.locked.still' })}
            </p>
            <h1 className="text-xl font-semibold tracking-tight text-balance">{item.title}</h1>
          </div>
        </div>
        <Card title={formatMessage({ id: 'learning.locked.why' })}>
          <ReasonList reasons={reasons} />
          {opensAt && (
            <p className="pt-3 text-ink-muted">
              <FormattedMessage
                id="learning.locked.from"
                values={{ date: <DateText value={opensAt} /> }}
              />
            </p>
          )}
        </Card>
        <div>
          <LinkButton href={`/learn/${frame.course.slug}`} variant="primary">
            {formatMessage({ id: 'learning.locked.go_on' })}
          </LinkButton>
        </div>
      </div>
    </Player>
  )
}

Locked.layout = (page: React.ReactNode) => page
