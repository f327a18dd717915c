import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Connections = () => import('#identity/single_sign_on/controllers/connections_controller')
const SignIn = () => import('#identity/single_sign_on/controllers/sso_sign_in_controller')
const Methods = () => import('#identity/single_sign_on/controllers/methods_controller')

router
  .get('/login/sso/:connection', [SignIn, 'create'])
  .where('connection', router.matchers.uuid())
  .use([...web(), access('guest')])

router
  .get('/sso/:connection/callback', [SignIn, 'callback'])
  .where('connection', router.matchers.uuid())
  .use([...web(), access('public')])

router
  .group(() => {
    router.put('/me/security/ways/first', [Methods, 'prefer'])
    router.post('/me/security/ways/:connection', [Methods, 'store'])
    router.delete('/me/security/ways/:connection', [Methods, 'destroy'])
  })
  .use([...web(), access('signed_in')])

router
  .group(() => {
    router.get('/admin/integrations/sso', [Connections, 'index'])
    router.get('/admin/integrations/sso/new', [Connections, 'create'])
    router.post('/admin/integrations/sso', [Connections, 'store'])
    router.get('/admin/integrations/sso/:connection', [Connections, 'show'])
    router.get('/admin/integrations/sso/:connection/edit', [Connections, 'edit'])
    router.get('/admin/integrations/sso/:connection/test', [Connections, 'test'])
    router.put('/admin/integrations/sso/:connection', [Connections, 'update'])
    router.put('/admin/integrations/sso/:connection/switch', [Connections, 'switch'])
    router.put('/admin/integrations/sso/:connection/domains', [Connections, 'proveDomain'])
    router.delete('/admin/integrations/sso/:connection', [Connections, 'destroy'])
  })
  .use([...web(), access('integrations.manage')])
