import { clock } from '#platform/clock'
import { changeDueDates } from '#learning/actions/change_due_dates'
import { withdrawEnrollments } from '#learning/actions/withdraw_enrollments'
import { changeableEnrollments, type ChangeReach } from '#learning/queries/changeable_enrollments'
import { dueMoment } from '#learning/rules/due_moment'
import { dueChangeValidator, withdrawalValidator } from '#learning/validators/enrollments'
import type { BulkDefinition, BulkOutcome } from '#platform/lists/define_list'
import type { Permission } from '#platform/permissions/catalog'

type DueChange = Awaited<ReturnType<typeof dueChangeValidator.validate>>
type Withdrawal = Awaited<ReturnType<typeof withdrawalValidator.validate>>

/** What can be done with many enrollments at once: another deadline, or their end. */
export const enrollmentBulk = (reach: ChangeReach, permission: Permission): BulkDefinition[] => [
  { key: 'assign', permission },
  {
    key: 'due',
    permission,
    input: dueChangeValidator,
    refusals: (given: DueChange, { i18n }) => {
      const due = dueOf(given)
      if (!due && !given.clearsDue) return { dueOn: [i18n.t('learning.due.missing')] }
      return due && due.at <= clock.now() ? { dueOn: [i18n.t('learning.due.past')] } : null
    },
    run: async (keys, { me }, given: DueChange) =>
      outcomesOf(
        await changeDueDates(await changeableEnrollments(reach, me, keys), {
          due: dueOf(given),
          by: me,
        }),
        keys
      ),
  },
  {
    key: 'withdraw',
    permission,
    danger: true,
    input: withdrawalValidator,
    run: async (keys, { me }, { reason = null }: Withdrawal) =>
      outcomesOf(
        await withdrawEnrollments(await changeableEnrollments(reach, me, keys), { by: me, reason }),
        keys
      ),
  },
]

const dueOf = ({ clearsDue, dueOn = null, dueTime, zone = 'UTC' }: DueChange) =>
  clearsDue ? null : dueMoment({ dueOn, dueTime, zone })

const DONE = ['changed', 'withdrawn']

/** A person without a course stands in the list as well, below zero. */
function outcomesOf(outcomes: Map<number, string>, keys: number[]): Map<number, BulkOutcome> {
  const without = keys
    .filter((key) => key < 0)
    .map((key): [number, BulkOutcome] => [
      key,
      { outcome: 'skipped', reason: 'learning.enrollment.none' },
    ])
  const changed = [...outcomes].map(([id, outcome]): [number, BulkOutcome] => [
    id,
    DONE.includes(outcome)
      ? { outcome: 'done' }
      : { outcome: 'skipped', reason: `learning.outcome.${outcome}` },
  ])
  return new Map([...without, ...changed])
}
