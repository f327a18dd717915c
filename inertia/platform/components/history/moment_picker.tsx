import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { RecordHistory } from '#platform/history/types'
import { Button } from '~/ui/button'
import { Select } from '~/ui/select'

const NOW = 'now'

/** Two moments of a record, to be looked at side by side. */
export function MomentPicker({ history }: { history: RecordHistory }) {
  const intl = useIntl()
  const t = (id: string) => intl.formatMessage({ id: `platform.history.${id}` })
  const { moments, comparison } = history
  const [from, setFrom] = useState(comparison?.from || moments.at(-1)!.id)
  const [to, setTo] = useState(comparison?.to || NOW)
  const options = moments.map(({ id, at, actor }) => ({
    value: id,
    label: `${intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'medium' })} · ${actor}`,
  }))
  const compare = () =>
    router.get(
      `/history/${history.kind}/${history.id}`,
      { from, ...(to !== NOW && { to }) },
      { preserveScroll: true }
    )
  return (
    <section
      aria-label={t('compare')}
      className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] sm:items-end"
    >
      <Select label={t('from')} isRequired value={from} onChange={setFrom} options={options} />
      <Select
        label={t('to')}
        isRequired
        value={to}
        onChange={setTo}
        options={[{ value: NOW, label: t('now') }, ...options]}
      />
      <Button onPress={compare}>{t('show')}</Button>
    </section>
  )
}
