import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Runs = () => import('#administration/jobs/controllers/runs_controller')
const Library = () => import('#administration/files/library_controller')
const Schedules = () => import('#administration/jobs/controllers/schedules_controller')

router
  .group(() => {
    router.get('/system/jobs', [Runs, 'index'])
    router.get('/system/jobs/schedules', [Schedules, 'index'])
    router.get('/system/jobs/preview', [Schedules, 'preview'])
    router.get('/system/jobs/schedules/:schedule', [Schedules, 'show'])
    router.put('/system/jobs/schedules/:schedule', [Schedules, 'update'])
    router.put('/system/jobs/schedules/:schedule/switch', [Schedules, 'switch'])
    router.post('/system/jobs/schedules/:schedule/runs', [Schedules, 'run'])
    router.get('/system/jobs/:run', [Runs, 'show'])
    router.post('/system/jobs/:run/retries', [Runs, 'retry'])
    router.post('/system/jobs/:run/cancellation', [Runs, 'cancel'])
    router.post('/system/jobs/:run/discarding', [Runs, 'discard'])
    router.post('/system/jobs/:run/preference', [Runs, 'prefer'])
  })
  .use([...web(), access('jobs.manage')])

const Health = () => import('#administration/health/controllers/health_controller')
const Probes = () => import('#administration/health/controllers/probes_controller')

router.get('/system/health', [Health, 'index']).use([...web(), access('system.operations')])
router.get('/health', [Probes, 'live']).use(access('public'))
router.get('/health/ready', [Probes, 'ready']).use(access('public'))

const Metrics = () => import('#administration/metrics/controllers/metrics_controller')
const Prometheus = () => import('#administration/metrics/controllers/prometheus_controller')

router
  .get('/system/health/metrics', [Metrics, 'index'])
  .use([...web(), access('system.operations')])
router.get('/metrics', [Prometheus, 'show']).use(access('public'))

const Isolation = () => import('#administration/isolation/isolation_controller')

router
  .group(() => {
    router.get('/system/health/isolation', [Isolation, 'index'])
    router.post('/system/health/isolation', [Isolation, 'store'])
  })
  .use([...web(), access('system.operations')])

const Maintenance = () => import('#administration/maintenance/controllers/maintenance_controller')
const Status = () => import('#administration/maintenance/controllers/status_controller')

router.get('/status', [Status, 'show']).use([...web(), access('public')])

router
  .group(() => {
    router.get('/system/maintenance', [Maintenance, 'index'])
    router.get('/system/maintenance/new', [Maintenance, 'create'])
    router.post('/system/maintenance', [Maintenance, 'store'])
    router.get('/system/maintenance/:window', [Maintenance, 'show'])
    router.get('/system/maintenance/:window/edit', [Maintenance, 'edit'])
    router.put('/system/maintenance/:window', [Maintenance, 'update'])
    router.post('/system/maintenance/:window/end', [Maintenance, 'end'])
    router.post('/system/maintenance/:window/extension', [Maintenance, 'extend'])
    router.post('/system/maintenance/:window/cancellation', [Maintenance, 'cancel'])
  })
  .use([...web(), access('system.operations')])

// Authors see what is theirs.
router
  .group(() => {
    router.get('/admin/files', [Library, 'index'])
    router.get('/admin/files/:file', [Library, 'show'])
    router.delete('/admin/files/:file', [Library, 'destroy'])
  })
  .use([...web(), access('courses.edit')])

const Integrations = () =>
  import('#administration/integrations/controllers/integrations_controller')
const WebhookSecrets = () =>
  import('#administration/integrations/controllers/webhook_secrets_controller')
const WebhookDeliveries = () =>
  import('#administration/integrations/controllers/webhook_deliveries_controller')

router
  .group(() => {
    router.get('/admin/integrations', [Integrations, 'index'])
    router.get('/admin/integrations/new', [Integrations, 'create'])
    router.post('/admin/integrations', [Integrations, 'store'])
    router.get('/admin/integrations/:integration', [Integrations, 'show'])
    router.get('/admin/integrations/:integration/edit', [Integrations, 'edit'])
    router.put('/admin/integrations/:integration', [Integrations, 'update'])
    router.delete('/admin/integrations/:integration', [Integrations, 'destroy'])
    router.put('/admin/integrations/:integration/switch', [Integrations, 'switch'])
    router.post('/admin/integrations/:integration/secrets', [WebhookSecrets, 'store'])
    router.post('/admin/integrations/:integration/deliveries', [WebhookDeliveries, 'store'])
    router.get('/admin/integrations/:integration/deliveries/:delivery', [WebhookDeliveries, 'show'])
    router.post('/admin/integrations/:integration/deliveries/:delivery/replays', [
      WebhookDeliveries,
      'replay',
    ])
  })
  .use([...web(), access('integrations.manage')])
