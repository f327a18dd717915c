import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Files = () => import('#platform/files/controllers/files_controller')
const JobRuns = () => import('#platform/jobs/controllers/job_runs_controller')
const Exports = () => import('#platform/lists/controllers/exports_controller')

router.get('/files/:file', [Files, 'show']).use(access('public'))

const Mails = () => import('#platform/mail/controllers/mails_controller')

router
  .group(() => {
    router.get('/jobs', [JobRuns, 'index'])
    router.get('/jobs/:run', [JobRuns, 'show'])
    router.get('/exports/:list/:about?', [Exports, 'show'])
  })
  .use([...web(), access('jobs.view')])

router
  .group(() => {
    router.get('/admin/mails', [Mails, 'index'])
    router.get('/admin/mails/:mail', [Mails, 'show'])
  })
  .use([...web(), access('mailbox.view')])

const History = () => import('#platform/history/controllers/history_controller')

// Each kind says itself who may see it.
router
  .group(() => {
    router.get('/history/:kind/:record', [History, 'show'])
    router.get('/history/:kind/:record/info', [History, 'info'])
    router.post('/history/:kind/:record/restorations', [History, 'restore'])
  })
  .use([...web(), access('signed_in')])
