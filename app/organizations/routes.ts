import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Access = () => import('#organizations/controllers/access_controller')
const Roles = () => import('#organizations/controllers/roles_controller')

router
  .group(() => {
    router.get('/admin/roles', [Roles, 'index'])
    router.get('/admin/roles/places', [Access, 'places'])
    router.get('/admin/roles/:role', [Roles, 'show'])
    router.get('/admin/roles/:role/holders', [Roles, 'holders'])
    router.get('/admin/roles/:role/details', [Roles, 'details'])
    router.get('/admin/users/:person/access', [Access, 'show'])
  })
  .use([...web(), access('roles.view')])

router
  .group(() => {
    router.post('/admin/roles', [Roles, 'store'])
    router.put('/admin/roles/:role', [Roles, 'update'])
    router.put('/admin/roles/:role/rights', [Roles, 'updateRights'])
    router.put('/admin/roles/:role/default', [Roles, 'makeDefault'])
    router.delete('/admin/roles/:role', [Roles, 'destroy'])
    router.post('/admin/users/:person/access', [Access, 'store'])
    router.delete('/admin/users/:person/access/:assignment', [Access, 'destroy'])
  })
  .use([...web(), access('roles.manage')])
