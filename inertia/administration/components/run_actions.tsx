import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { RunAbilities } from '#administration/jobs/types'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'

type RunActionsProps = { id: string; name: string; can: RunAbilities; size?: 'sm' | 'md' }

/** What can be done with a run: end it, let it go first, ask again, give it up. */
export function RunActions({ id, name, can, size = 'sm' }: RunActionsProps) {
  const { formatMessage } = useIntl()
  const [isAsking, ask] = useState(false)
  const t = (key: string) => formatMessage({ id: `administration.jobs.actions.${key}` }, { name })
  const post = (what: string) => () =>
    router.post(`/system/jobs/${id}/${what}`, {}, { preserveScroll: true })
  const button = (key: string, onPress: () => void) => (
    <Button size={size} aria-label={t(`${key}_named`)} onPress={onPress}>
      {t(key)}
    </Button>
  )
  return (
    <div className="flex flex-wrap justify-end gap-2">
      {can.retry && button('retry', post('retries'))}
      {can.discard && button('discard', () => ask(true))}
      {can.prefer && button('prefer', post('preference'))}
      {can.cancel && button('cancel', post('cancellation'))}
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={ask}
        title={t('discard_title')}
        description={t('discard_text')}
        confirmLabel={t('discard')}
        isDanger
        onConfirm={post('discarding')}
      />
    </div>
  )
}
