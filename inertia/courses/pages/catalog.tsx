import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { CatalogPage, CatalogState } from '#courses/catalog/types'
import { CatalogFacets } from '~/courses/components/catalog_facets'
import { CourseCard } from '~/courses/components/course_card'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty_state'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { RemovableChip } from '~/ui/removable_chip'
import { SearchField } from '~/ui/search_field'

/** What can be learned here: search, narrow, open. All of it is in the address. */
export default function Catalog({ catalog }: { catalog: CatalogPage }) {
  const { formatMessage } = useIntl()
  const { state, courses, facets, total, next } = catalog
  const show = (change: Partial<CatalogState>) =>
    router.get('/catalog', addressOf({ ...state, after: null, ...change }), {
      preserveState: true,
      preserveScroll: !('after' in change),
    })
  const isNarrowed =
    state.search ||
    state.category ||
    state.tag ||
    state.difficulty.length > 0 ||
    state.language.length > 0

  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'courses.catalog.title' })}
        description={formatMessage({ id: 'courses.catalog.lead' })}
      />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[14rem_1fr]">
        <div className="flex flex-col gap-6">
          <SearchField
            key={state.search}
            label={formatMessage({ id: 'courses.catalog.search' })}
            placeholder={formatMessage({ id: 'courses.catalog.search' })}
            defaultValue={state.search}
            onSubmit={(search) => show({ search })}
          />
          <div className="flex flex-col gap-6 max-lg:hidden">
            <CatalogFacets facets={facets} state={state} onShow={show} />
          </div>
          <details className="group rounded-card border bg-surface lg:hidden">
            <summary className="flex h-11 items-center gap-2 px-3 font-medium">
              <Icon name="filter" />
              {formatMessage({ id: 'courses.catalog.filter' })}
              <Icon name="chevron-down" className="ms-auto group-open:rotate-180" />
            </summary>
            <div className="flex flex-col gap-6 border-t p-4">
              <CatalogFacets facets={facets} state={state} onShow={show} />
            </div>
          </details>
        </div>
        <section aria-label={formatMessage({ id: 'courses.catalog.results' })}>
          <div className="flex min-h-8 flex-wrap items-center gap-3 pb-4">
            <p aria-live="polite" className="text-[0.8125rem] text-ink-muted">
              {formatMessage({ id: 'courses.catalog.count' }, { count: total })}
            </p>
            {state.tag && (
              <RemovableChip
                label={state.tag}
                removeLabel={formatMessage({ id: 'courses.catalog.untag' }, { tag: state.tag })}
                onRemove={() => show({ tag: null })}
              />
            )}
          </div>
          {courses.length > 0 ? (
            <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
              {courses.map((course) => (
                <li key={course.id} className="flex">
                  <CourseCard course={course} />
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState
              icon="search"
              title={formatMessage({ id: `courses.catalog.${isNarrowed ? 'nothing' : 'empty'}` })}
              description={formatMessage({
                id: `courses.catalog.${isNarrowed ? 'nothing_text' : 'empty_text'}`,
              })}
              action={
                isNarrowed && (
                  <LinkButton href="/catalog">
                    {formatMessage({ id: 'courses.catalog.clear' })}
                  </LinkButton>
                )
              }
            />
          )}
          {next && (
            <div className="flex justify-center pt-8">
              <Button onPress={() => show({ after: next })}>
                {formatMessage({ id: 'courses.catalog.next' })}
              </Button>
            </div>
          )}
        </section>
      </div>
    </>
  )
}

function addressOf({ search, category, difficulty, language, tag, after }: CatalogState) {
  const parts = {
    search,
    category,
    tag,
    after,
    difficulty: difficulty.join(','),
    language: language.join(','),
  }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value))
}
