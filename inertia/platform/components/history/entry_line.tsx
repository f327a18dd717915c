import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { HistoryEntry, RecordHistory } from '#platform/history/types'
import { ChangeTable } from '~/platform/components/history/change_table'
import { Button } from '~/ui/button'
import { DateText } from '~/ui/date_text'

type EntryLineProps = { entry: HistoryEntry; history: RecordHistory }

/** One change: who, when, what in words, and the way back of each field. */
export function EntryLine({ entry, history }: EntryLineProps) {
  const { formatMessage } = useIntl()
  const t = (id: string, values?: Record<string, string>) =>
    formatMessage({ id: `platform.history.${id}` }, values)
  const putBack = (field: string) =>
    router.post(
      `/history/${history.kind}/${history.id}/restorations`,
      { entry: entry.id, field },
      { preserveScroll: true }
    )
  return (
    <li className="flex flex-col gap-2 px-5 py-4">
      <p>
        <strong className="font-semibold">{entry.actor}</strong> {t(`actions.${entry.action}`)}{' '}
        <span className="text-ink-muted">
          · <DateText value={entry.at} />
          {entry.until && (
            <>
              {' '}
              {t('until')} <DateText value={entry.until} style="time" />
            </>
          )}
        </span>
      </p>
      {entry.changes.length > 0 && (
        <ChangeTable
          changes={entry.changes}
          actionOf={({ field, label }) =>
            entry.restorable.includes(field) && (
              <Button
                size="sm"
                variant="ghost"
                icon="undo"
                aria-label={t('restore_named', { field: label })}
                onPress={() => putBack(field)}
              >
                {t('restore')}
              </Button>
            )
          }
        />
      )}
    </li>
  )
}
