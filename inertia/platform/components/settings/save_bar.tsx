import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'

type SaveBarProps = {
  count: number
  isSaving: boolean
  onSave: () => void
  onDiscard: () => void
}

/** At the foot of the window while something is not saved. */
export function SaveBar({ count, isSaving, onSave, onDiscard }: SaveBarProps) {
  const { formatMessage } = useIntl()
  if (count === 0) return null
  const words = (id: string) => formatMessage({ id: `platform.settings.${id}` }, { count })
  return (
    <div className="sticky bottom-4 z-10 flex flex-wrap items-center justify-between gap-3 rounded-card border bg-surface-raised px-4 py-3 shadow-overlay max-md:bottom-[calc(4.5rem+env(safe-area-inset-bottom))]">
      <p aria-live="polite" className="text-sm font-medium">
        {words('unsaved')}
      </p>
      <div className="flex gap-2">
        <Button onPress={onDiscard}>{words('discard')}</Button>
        <Button variant="primary" onPress={onSave} isPending={isSaving}>
          {words('save')}
        </Button>
      </div>
    </div>
  )
}
