import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Memberships = () => import('#organizations/memberships/memberships_controller')
const OrganizationSettings = () =>
  import('#organizations/controllers/organization_settings_controller')
const Organizations = () => import('#organizations/controllers/organizations_controller')

// Before the pages of single organizations: it is none of them.
router
  .get('/admin/orgs/choices', [Memberships, 'choices'])
  .use([...web(), access('organizations.manage')])

router
  .group(() => {
    router.get('/admin/orgs', [Organizations, 'index'])
    router.get('/admin/orgs/:organization', [Memberships, 'index'])
    router.get('/admin/users/:person/organizations', [Memberships, 'show'])
  })
  .use([...web(), access('organizations.view')])

router
  .group(() => {
    router.post('/admin/users/:person/organizations', [Memberships, 'store'])
    router.put('/admin/users/:person/organizations/:membership', [Memberships, 'update'])
    router.post('/admin/users/:person/organizations/:membership/end', [Memberships, 'end'])
    router.get('/admin/orgs/:organization/settings', [OrganizationSettings, 'index'])
    router.put('/admin/orgs/:organization/settings', [OrganizationSettings, 'update'])
    router.get('/admin/orgs/:organization/settings/export', [OrganizationSettings, 'export'])
    router.post('/admin/orgs/:organization/settings/import-previews', [
      OrganizationSettings,
      'preview',
    ])
    router.delete('/admin/orgs/:organization/settings/:setting', [OrganizationSettings, 'destroy'])
    router.put('/admin/orgs/:organization/settings/:setting/lock', [OrganizationSettings, 'lock'])
    router.post('/admin/orgs', [Organizations, 'store'])
    router.put('/admin/orgs/:organization', [Organizations, 'update'])
    router.post('/admin/orgs/:organization/moves', [Organizations, 'move'])
    router.delete('/admin/orgs/:organization', [Organizations, 'destroy'])
  })
  .use([...web(), access('organizations.manage')])
