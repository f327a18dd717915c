import { useIntl } from 'react-intl'
import type { PersonHead } from '#identity/queries/person_head'
import { PersonFrame } from '~/identity/components/person_frame'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'

type PersonActivityProps = { person: PersonHead; list: ListData<ListRow> }

/** What somebody did, and what was done to their account. */
export default function PersonActivity({ person, list }: PersonActivityProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) =>
    formatMessage({ id: `reporting.audit.activity.${id}` }, { name: person.name })
  return (
    <PersonFrame person={person} part="activity">
      <DataTable
        list={list}
        caption={t('caption')}
        empty={<EmptyState icon="history" title={t('empty')} description={t('empty_text')} />}
      />
    </PersonFrame>
  )
}
