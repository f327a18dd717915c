import { useIntl } from 'react-intl'
import type { SenderState } from '~/assessments/taking/answer_sender'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { LinkButton } from '~/ui/link_button'

type SaveTroubleProps = {
  state: SenderState
  attempt: string
  isElsewhere: boolean
  onRetry: () => void
}

/** What a learner has to know about their answers beyond "saved". */
export function SaveTrouble({ state, attempt, isElsewhere, onRetry }: SaveTroubleProps) {
  const { formatMessage } = useIntl()
  const { status, pending, isJournaled, overtaken, otherWindow, closed } = state
  const key = isJournaled ? '' : '_unsafe'
  return (
    <div className="flex flex-col gap-3 empty:hidden">
      {closed && (
        <Callout
          kind="warning"
          isUrgent
          title={closed.detail}
          action={
            <LinkButton href={closed.result}>
              {formatMessage({ id: 'assessments.taking.to_result' })}
            </LinkButton>
          }
        />
      )}
      {status === 'unreachable' && (
        <Callout
          kind="warning"
          isUrgent
          title={formatMessage({ id: 'assessments.taking.offline' }, { count: pending })}
          action={
            <Button size="sm" onPress={onRetry}>
              {formatMessage({ id: 'assessments.taking.try_now' })}
            </Button>
          }
        >
          {formatMessage({ id: `assessments.taking.offline_text${key}` })}
        </Callout>
      )}
      {status === 'signed_out' && (
        <Callout
          kind="warning"
          isUrgent
          title={formatMessage({ id: 'assessments.taking.signed_out' })}
          action={
            <LinkButton href={`/attempts/${attempt}`} external>
              {formatMessage({ id: 'assessments.taking.sign_in' })}
            </LinkButton>
          }
        >
          {formatMessage({ id: `assessments.taking.signed_out_text${key}` }, { count: pending })}
        </Callout>
      )}
      {!isJournaled && status !== 'unreachable' && status !== 'signed_out' && (
        <Callout kind="info">{formatMessage({ id: 'assessments.taking.not_journaled' })}</Callout>
      )}
      {overtaken.length > 0 && (
        <Callout kind="info" isUrgent>
          {formatMessage({ id: 'assessments.taking.overtaken' })}
        </Callout>
      )}
      {(isElsewhere || otherWindow) && (
        <Callout
          kind="info"
          isUrgent
          title={formatMessage({ id: 'assessments.taking.other_window' })}
        >
          {formatMessage({ id: 'assessments.taking.other_window_text' })}
        </Callout>
      )}
    </div>
  )
}
