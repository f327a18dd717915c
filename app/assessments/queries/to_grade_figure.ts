import { taughtCoursesList } from '#assessments/lists/taught_courses_list'
import type { HomePart } from '#learning/home_parts'

/** Attempts that wait for somebody who may grade them. */
export const toGradeFigure: HomePart = async (ctx) => {
  if (!ctx.me.grants.anywhere('progress.view')) return []
  const [{ waiting }] = await taughtCoursesList.from(ctx).sum('n.waiting as waiting')
  return [
    {
      label: ctx.i18n.t('assessments.teach_courses.to_grade'),
      count: Number(waiting ?? 0),
      href: '/teach',
      icon: 'clipboard',
      tone: 'warning',
    },
  ]
}
