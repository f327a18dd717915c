import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { definedFeatures } from '#platform/features/define_feature'
import { defineList } from '#platform/lists/define_list'

const WORDS = 'administration.maintenance'

/** Windows of the whole installation, whoever announced them: a policy lets every company read them. */
export const maintenanceList = defineList({
  name: 'maintenance',
  labels: WORDS,
  permission: 'system.operations',
  path: () => '/system/maintenance',
  key: 'm.id',
  id: 'm.uuid',
  from: () => db.from('system_maintenance as m'),
  columns: [
    { key: 'title', kind: 'text', sql: 'm.title', required: true, primary: true },
    { key: 'state', kind: 'status', sql: 'm.status', required: true },
    { key: 'effect', kind: 'status', sql: 'm.effect', required: true },
    { key: 'startsAt', kind: 'datetime', sql: 'm.scheduled_start_at', required: true },
    { key: 'endsAt', kind: 'datetime', sql: 'm.scheduled_end_at', required: true },
    {
      key: 'affects',
      kind: 'text',
      sql: 'm.affects_system::text',
      filterSql: null,
      sortable: false,
    },
    { key: 'kind', kind: 'text', sql: 'm.maintenance_type', filterSql: null, hidden: true },
    { key: 'priority', kind: 'text', sql: 'm.priority', filterSql: null, hidden: true },
  ],
  extra: { tenants: 'm.affects_organizations', features: 'm.affects_features' },
  filters: [
    {
      key: 'state',
      kind: 'choice',
      options: ['planned', 'in_progress', 'completed', 'cancelled'],
    },
    { key: 'effect', kind: 'choice', options: ['none', 'read_only', 'closed'] },
  ],
  search: (query, words) =>
    query.whereRaw(`m.title || ' ' || coalesce(m.description, '') ILIKE ?`, [containing(words)]),
  defaultSort: '-startsAt',
  toRow: ({ id, state, effect, kind, priority, tenants, features }, { i18n }) => ({
    href: `/system/maintenance/${id}`,
    state: { value: state, label: i18n.t(`${WORDS}.filters.state.${state}`) },
    effect: { value: effect, label: i18n.t(`${WORDS}.filters.effect.${effect}`) },
    kind: i18n.t(`${WORDS}.kinds.${kind}`),
    priority: i18n.t(`${WORDS}.priorities.${priority}`),
    affects: i18n.t(`${WORDS}.affects`, {
      companies: tenants?.length ?? 0,
      features: featureNames(features ?? [], i18n.t.bind(i18n)),
      hasFeatures: features?.length ? 'yes' : 'no',
    }),
  }),
})

const featureNames = (keys: string[], translate: (key: string) => string) =>
  definedFeatures()
    .filter(({ key }) => keys.includes(key))
    .map(({ key }) => translate(`settings.features.${key}.label`))
    .join(', ')
