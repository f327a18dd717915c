import { lazy, Suspense, useRef } from 'react'
import { useIntl } from 'react-intl'
import { IconButton } from '~/ui/icon_button'
import { useOnDemand } from '~/ui/use_on_demand'

const loadPanel = () => import('~/ui/record_info_panel')
const RecordInfoPanel = lazy(loadPanel)

type RecordInfoProps = { kind: string; id: string }

/** A button beside the title of any record: who made it and changed it last, and the way to its history. */
export function RecordInfo({ kind, id }: RecordInfoProps) {
  const { formatMessage } = useIntl()
  const button = useRef<HTMLButtonElement>(null)
  const { isOpen, wasOpened, setOpen, warmUp } = useOnDemand(loadPanel)
  const label = formatMessage({ id: 'ui.record_info.label' })
  return (
    <>
      <IconButton
        ref={button}
        icon="info"
        label={label}
        variant="ghost"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
        onHoverStart={warmUp}
        onFocus={warmUp}
      />
      {wasOpened && (
        <Suspense>
          <RecordInfoPanel
            triggerRef={button}
            isOpen={isOpen}
            onOpenChange={setOpen}
            label={label}
            address={`/history/${kind}/${id}`}
          />
        </Suspense>
      )}
    </>
  )
}
