import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { startedRun } from '#platform/jobs/started_run'
import { assignPeople } from '#learning/actions/assign_people'
import { reachOf } from '#learning/queries/reach'
import { assignmentValidator } from '#learning/validators/enrollments'
import type { Permission } from '#platform/permissions/catalog'

const DESCRIPTION =
  '`audience` is `people` with their ids, or `department` with its name. `movesDue` gives the deadline also to those who are in the course already. The run says of each what became of them.'

/** The same for a manager's people and for everybody. */
const assigning = (prefix: string, page: string, permission: Permission, summary: string) =>
  endpointsAt(prefix, { permission }).post('', summary, {
    description: DESCRIPTION,
    screens: [`POST ${page}/assignments`],
    body: assignmentValidator,
    answer: startedRun,
    status: 202,
    async handle(ctx, { body }) {
      const { run } = await assignPeople(reachOf(page), ctx, body)
      return { run }
    },
  })

defineEndpoints('Enrollments', [
  assigning(
    '/assignments',
    '/admin/enrollments',
    'enrollments.manage',
    'Assign a course to people, or to a whole department'
  ),
  assigning('/team/assignments', '/team', 'team.assign', 'Assign a course to those whom you lead'),
])
