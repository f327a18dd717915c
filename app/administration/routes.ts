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

// Authors see what is theirs.
router
  .group(() => {
    router.get('/admin/files', [Library, 'index'])
    router.get('/admin/files/:file', [Library, 'show'])
    router.delete('/admin/files/:file', [Library, 'destroy'])
  })
  .use([...web(), access('courses.edit')])
