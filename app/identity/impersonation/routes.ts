import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Impersonation = () => import('#identity/impersonation/impersonation_controller')

router
  .post('/admin/users/:person/impersonation', [Impersonation, 'store'])
  .use([...web(), access('users.view_as')])
router.delete('/impersonation', [Impersonation, 'destroy']).use([...web(), access('signed_in')])
router.get('/admin/impersonations', [Impersonation, 'index']).use([...web(), access('audit.view')])
