import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Audit = () => import('#reporting/controllers/audit_controller')

router.get('/admin/audit', [Audit, 'index']).use([...web(), access('audit.view')])
router.post('/admin/audit/verifications', [Audit, 'verify']).use([...web(), access('audit.view')])
