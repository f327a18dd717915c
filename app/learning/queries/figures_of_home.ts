import { countMatching } from '#platform/lists/list_query'
import { readListState } from '#platform/lists/list_state'
import type { ListDefinition } from '#platform/lists/define_list'
import { coursesList } from '#courses/lists/courses_list'
import { enrollmentsList } from '#learning/lists/enrollments_list'
import { teamCounts } from '#learning/queries/team_counts'
import type { HomePart } from '#learning/home_parts'

/** A manager's people whose deadline has passed or comes soon. */
export const teamFigures: HomePart = async ({ me, i18n }) => {
  if (!me.grants.anywhere('team.view')) return []
  const { people, overdue, dueSoon } = await teamCounts(me.id)
  if (people === 0) return []
  const href = (standing: string) => `/team?filter[standing]=${standing}`
  return [
    {
      label: i18n.t('learning.home.team_overdue'),
      count: overdue,
      href: href('overdue'),
      icon: 'alert',
      tone: 'danger',
    },
    {
      label: i18n.t('learning.home.team_due_soon'),
      count: dueSoon,
      href: href('due_soon'),
      icon: 'clock',
      tone: 'warning',
    },
  ]
}

/** Everybody's enrollments whose deadline has passed. */
export const overdueFigure: HomePart = (ctx) =>
  ofList(enrollmentsList, { standing: 'overdue' }, ctx, {
    label: ctx.i18n.t('learning.home.overdue'),
    icon: 'alert',
    tone: 'danger',
  })

/** Courses that are being made. */
export const draftsFigure: HomePart = (ctx) =>
  ofList(coursesList, { status: 'draft' }, ctx, {
    label: ctx.i18n.t('learning.home.drafts'),
    icon: 'studio',
    tone: 'accent',
  })

type Ctx = Parameters<HomePart>[0]
type Look = Omit<Awaited<ReturnType<HomePart>>[number], 'count' | 'href'>

/** As many as the list shows when it is opened with this filter. */
async function ofList(
  list: ListDefinition,
  filter: Record<string, string>,
  ctx: Ctx,
  look: Look
): ReturnType<HomePart> {
  if (list.permission !== 'signed_in' && !ctx.me.grants.anywhere(list.permission)) return []
  const { total } = await countMatching(list, readListState(list, { filter }), ctx)
  const query = Object.entries(filter).map(([key, value]) => `filter[${key}]=${value}`)
  return [{ ...look, count: total, href: `${list.path(ctx)}?${query.join('&')}` }]
}
