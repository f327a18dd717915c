import { Link, router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { PlayerItem } from '#learning/types'
import { Button } from '~/ui/button'
import { buttonStyle } from '~/ui/button_styles'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'
import { useToast } from '~/ui/toast'

type LessonFooterProps = {
  previous: PlayerItem | null
  next: PlayerItem | null
  /** Where "done" is told; null for what is done already or not by hand. */
  finishHref: string | null
  completedHref: string | null
}

/** Back, on, and "done". */
export function LessonFooter({ previous, next, finishHref, completedHref }: LessonFooterProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      {previous ? (
        <Link
          href={previous.href}
          title={previous.title}
          className={buttonStyle('ghost')}
          aria-label={formatMessage({ id: 'learning.player.previous' })}
        >
          <Icon name="arrow-left" />
          <span className="max-sm:hidden">{formatMessage({ id: 'learning.player.previous' })}</span>
        </Link>
      ) : (
        <span />
      )}
      <div className="flex items-center gap-2">
        {finishHref && next && (
          <Link
            href={next.href}
            title={next.title}
            aria-label={formatMessage({ id: 'learning.player.next' })}
            className={buttonStyle('ghost')}
          >
            <span className="max-sm:hidden">{formatMessage({ id: 'learning.player.next' })}</span>
            <Icon name="arrow-right" />
          </Link>
        )}
        {finishHref ? (
          <FinishButton href={finishHref} isLast={next === null} />
        ) : next ? (
          <LinkButton href={next.href} variant="primary">
            {formatMessage({ id: 'learning.player.next' })}
          </LinkButton>
        ) : (
          completedHref && (
            <LinkButton href={completedHref} variant="primary" icon="award">
              {formatMessage({ id: 'learning.player.to_record' })}
            </LinkButton>
          )
        )}
      </div>
    </>
  )
}

function FinishButton({ href, isLast }: { href: string; isLast: boolean }) {
  const { formatMessage } = useIntl()
  const showToast = useToast()
  const [isPending, setPending] = useState(false)
  return (
    <Button
      variant="primary"
      icon="check"
      isPending={isPending}
      onPress={() =>
        router.post(href, undefined, {
          onStart: () => setPending(true),
          onFinish: () => setPending(false),
          onNetworkError: () => {
            showToast({ kind: 'error', message: formatMessage({ id: 'learning.player.offline' }) })
            return false
          },
        })
      }
    >
      {formatMessage({ id: isLast ? 'learning.player.finish' : 'learning.player.finish_and_go' })}
    </Button>
  )
}
