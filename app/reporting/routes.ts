import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Audit = () => import('#reporting/controllers/audit_controller')
const PersonActivity = () => import('#reporting/controllers/person_activity_controller')

router.get('/admin/audit', [Audit, 'index']).use([...web(), access('audit.view')])
router.get('/admin/audit/:entry', [Audit, 'show']).use([...web(), access('audit.view')])
router
  .get('/admin/users/:person/activity', [PersonActivity, 'index'])
  .use([...web(), access('audit.view')])
router.post('/admin/audit/verifications', [Audit, 'verify']).use([...web(), access('audit.view')])
