import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Organizations = () => import('#organizations/controllers/organizations_controller')

router.get('/admin/orgs', [Organizations, 'index']).use([...web(), access('organizations.view')])

router
  .group(() => {
    router.post('/admin/orgs', [Organizations, 'store'])
    router.put('/admin/orgs/:organization', [Organizations, 'update'])
    router.post('/admin/orgs/:organization/moves', [Organizations, 'move'])
    router.delete('/admin/orgs/:organization', [Organizations, 'destroy'])
  })
  .use([...web(), access('organizations.manage')])
