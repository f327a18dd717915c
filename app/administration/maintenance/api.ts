import vine from '@vinejs/vine'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import {
  cancelWindow,
  endWindow,
  extendWindow,
} from '#administration/maintenance/actions/end_window'
import { announceWindow, changeWindow } from '#administration/maintenance/actions/save_window'
import { maintenanceList } from '#administration/maintenance/lists/maintenance_list'
import { findWindow, type StoredWindow } from '#administration/maintenance/queries/stored_windows'
import { windowDetails } from '#administration/maintenance/queries/window_details'
import {
  endValidator,
  extensionValidator,
  maintenanceValidator,
} from '#administration/maintenance/validators/maintenance'

const answer = vine.create({
  id: vine.string(),
  title: vine.string(),
  text: vine.string(),
  kind: vine.string(),
  priority: vine.string(),
  state: vine.enum(['planned', 'in_progress', 'completed', 'cancelled'] as const),
  effect: vine.enum(['none', 'read_only', 'closed'] as const),
  zone: vine.string(),
  startsAt: vine.string(),
  endsAt: vine.string(),
  companies: vine.array(vine.string()),
  features: vine.array(vine.string()),
  notes: vine.string().nullable(),
  runningAttempts: vine.number(),
})

async function answerOf(uuid: string) {
  const { companies, ...window } = await windowDetails(await findWindow(uuid))
  const { id, title, text, kind, priority, state, effect, zone } = window
  const { startsAt, endsAt, features, notes, runningAttempts } = window
  return {
    ...{ id, title, text, kind, priority, state, effect, zone, startsAt, endsAt },
    companies: companies.map((company) => company.id),
    ...{ features, notes, runningAttempts },
  }
}

const maintenance = endpointsAt('/maintenance', { permission: 'system.operations' })
const SCREEN = '/system/maintenance'

/** Something that is done to a window, which is then answered. */
const doing = <Body>(
  path: string,
  summary: string,
  body: any,
  act: (window: StoredWindow, body: Body) => Promise<void>
) =>
  maintenance.post(`/:window/${path}`, summary, {
    screens: [`POST ${SCREEN}/:window/${path}`],
    body,
    answer,
    async handle({ params }, given: any) {
      await act(await findWindow(params.window), given.body)
      return answerOf(params.window)
    },
  })

defineEndpoints('Operations', [
  maintenance.list('', maintenanceList, {
    summary: 'Maintenance of the installation: what is planned, what goes on and what was',
  }),
  maintenance.post('', 'Announce a window', {
    screens: [`POST ${SCREEN}`],
    body: maintenanceValidator,
    answer,
    status: 201,
    handle: async (_, { body }) => answerOf(await announceWindow(body)),
  }),
  maintenance.get('/:window', 'One window', {
    answer,
    handle: ({ params }) => answerOf(params.window),
  }),
  maintenance.put('/:window', 'Change a window; one that has begun keeps its beginning', {
    screens: [`PUT ${SCREEN}/:window`],
    body: maintenanceValidator,
    answer,
    async handle({ params }, { body }) {
      await changeWindow(await findWindow(params.window), body)
      return answerOf(params.window)
    },
  }),
  doing<{ minutes: number }>('extension', 'It takes longer', extensionValidator, (window, body) =>
    extendWindow(window, body.minutes)
  ),
  doing<{ notes?: string | null }>('end', 'End it now', endValidator, (window, body) =>
    endWindow(window, body.notes ?? null)
  ),
  doing('cancellation', 'It does not take place', undefined, cancelWindow),
])
