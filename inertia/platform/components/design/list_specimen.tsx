import { usePage } from '@inertiajs/react'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { Section } from '~/ui/section'
import { useToast } from '~/ui/toast'
import { SAMPLE_LIST } from '~/platform/components/design/sample_list'

export function ListSpecimen() {
  const { list = SAMPLE_LIST } = usePage<{ list?: ListData<ListRow> }>().props
  const showToast = useToast()
  return (
    <Section title="List" description="Search, filters, sorting, columns, export and bulk actions.">
      <DataTable
        list={list}
        caption="Enrollments"
        onBulk={(key, target) =>
          showToast({
            message: `${key}: ${'ids' in target ? target.ids.length : 'all that match'}`,
          })
        }
      />
      <DataTable
        list={{
          ...list,
          name: 'nothing',
          rows: [],
          total: 0,
          state: { ...list.state, search: '', filters: {} },
        }}
        caption="Enrollments of a new course"
        empty={
          <EmptyState
            icon="people"
            title="Nobody is enrolled yet"
            description="Enroll people one by one, or let a rule do it for everyone who joins."
            action={
              <LinkButton href="/admin/enrollments" variant="primary" icon="plus">
                Enroll people
              </LinkButton>
            }
          />
        }
      />
    </Section>
  )
}
