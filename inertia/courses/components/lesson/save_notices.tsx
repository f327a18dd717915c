import { useIntl } from 'react-intl'
import type { SaveState } from '~/courses/components/lesson/lesson_saver'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'

type SaveNoticesProps = {
  state: SaveState
  isRestored: boolean
  onKeepMine: (revision: number) => void
  onLoadTheirs: () => void
}

/** What an author has to know or decide before the text can be saved. */
export function SaveNotices({ state, isRestored, onKeepMine, onLoadTheirs }: SaveNoticesProps) {
  const { formatMessage, formatDate } = useIntl()
  const t = (key: string, values?: Record<string, string>) =>
    formatMessage({ id: `courses.lesson.${key}` }, values)
  if (state.kind === 'conflict') {
    const at = formatDate(state.at, { dateStyle: 'medium', timeStyle: 'short' })
    return (
      <Callout
        kind="warning"
        isUrgent
        title={t('conflict.title', { name: state.by ?? t('conflict.somebody'), at })}
        action={
          <div className="flex flex-wrap gap-2">
            <Button size="sm" onPress={onLoadTheirs}>
              {t('conflict.theirs')}
            </Button>
            <Button size="sm" variant="primary" onPress={() => onKeepMine(state.revision)}>
              {t('conflict.mine')}
            </Button>
          </div>
        }
      >
        {t('conflict.text')}
      </Callout>
    )
  }
  if (state.kind === 'offline') {
    return (
      <Callout kind="warning" title={t('offline.title')}>
        {t('offline.text')}
      </Callout>
    )
  }
  if (state.kind === 'signed_out') {
    return (
      <Callout kind="warning" isUrgent title={t('signed_out.title')}>
        {t('signed_out.text')}
      </Callout>
    )
  }
  if (state.kind === 'refused') {
    return (
      <Callout kind="danger" isUrgent title={t('refused')}>
        {state.message}
      </Callout>
    )
  }
  return isRestored ? <Callout title={t('restored')}>{t('restored_text')}</Callout> : null
}
