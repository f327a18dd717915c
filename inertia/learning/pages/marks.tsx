import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { MarkFilters, MyMark } from '#learning/types'
import { MarkCard } from '~/learning/components/mark_card'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { SearchField } from '~/ui/search_field'
import { Select } from '~/ui/select'
import { Tabs } from '~/ui/tabs'

type MarksProps = {
  filters: MarkFilters
  courses: { slug: string; title: string }[]
  marks: MyMark[]
  /** ISO instant before which there is more. */
  older: string | null
}

const ALL = 'all'

/** Everything one has written down or marked, and the way back to it. */
export default function Marks({ filters, courses, marks, older }: MarksProps) {
  const { formatMessage } = useIntl()
  const isNarrowed = filters.search !== '' || filters.course !== null
  const show = (change: Partial<MarkFilters>) =>
    router.get('/me/notes', queryOf({ ...filters, before: null, ...change }), {
      preserveState: true,
      preserveScroll: true,
      replace: true,
    })

  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'learning.marks.title' })}
        description={formatMessage({ id: 'learning.marks.lead' })}
        actions={
          <LinkButton href="/trash?filter%5Bkind%5D=note" icon="trash" variant="ghost">
            {formatMessage({ id: 'learning.marks.trash' })}
          </LinkButton>
        }
      />
      <div className="flex flex-col gap-5">
        <Tabs
          label={formatMessage({ id: 'learning.marks.title' })}
          tabs={(['notes', 'bookmarks'] as const).map((kind) => ({
            href: kind === 'notes' ? '/me/notes' : '/me/notes?kind=bookmarks',
            label: formatMessage({ id: `learning.marks.${kind}` }),
            isCurrent: filters.kind === kind,
          }))}
        />
        {(marks.length > 0 || isNarrowed) && (
          <div className="flex flex-wrap gap-3">
            <SearchField
              key={filters.kind}
              label={formatMessage({ id: `learning.marks.search_${filters.kind}` })}
              defaultValue={filters.search}
              onSubmit={(search) => show({ search })}
              onChange={(search) => search === '' && filters.search !== '' && show({ search })}
              className="grow basis-56"
            />
            <Select
              label={formatMessage({ id: 'learning.marks.course' })}
              hideLabel
              value={filters.course ?? ALL}
              onChange={(course) => show({ course: course === ALL ? null : course })}
              options={[
                { value: ALL, label: formatMessage({ id: 'learning.marks.all_courses' }) },
                ...courses.map(({ slug, title }) => ({ value: slug, label: title })),
              ]}
              className="basis-64"
            />
          </div>
        )}
        {marks.length > 0 ? (
          <ul className="flex flex-col gap-3">
            {marks.map((mark) => (
              <MarkCard key={mark.id} mark={mark} kind={filters.kind} />
            ))}
          </ul>
        ) : (
          <div className="rounded-card border bg-surface">
            <NoMarks kind={filters.kind} isNarrowed={isNarrowed} />
          </div>
        )}
        {older && (
          <div className="flex justify-center">
            <LinkButton
              href={`/me/notes?${new URLSearchParams(queryOf({ ...filters, before: older }))}`}
            >
              {formatMessage({ id: 'learning.marks.older' })}
            </LinkButton>
          </div>
        )}
      </div>
    </>
  )
}

function NoMarks({ kind, isNarrowed }: { kind: MarkFilters['kind']; isNarrowed: boolean }) {
  const { formatMessage } = useIntl()
  const which = isNarrowed ? 'nothing' : `no_${kind}`
  return (
    <EmptyState
      icon={kind === 'notes' ? 'notes' : 'bookmark'}
      title={formatMessage({ id: `learning.marks.${which}` })}
      description={formatMessage({ id: `learning.marks.${which}_text` })}
      action={
        isNarrowed && (
          <LinkButton href={kind === 'notes' ? '/me/notes' : '/me/notes?kind=bookmarks'}>
            {formatMessage({ id: 'learning.marks.show_all' })}
          </LinkButton>
        )
      }
    />
  )
}

function queryOf({ kind, search, course, before }: MarkFilters): Record<string, string> {
  const parts = { kind: kind === 'bookmarks' ? kind : '', search, course, before }
  return Object.fromEntries(
    Object.entries(parts).flatMap(([key, value]) => (value ? [[key, value]] : []))
  )
}
