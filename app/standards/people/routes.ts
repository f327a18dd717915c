import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const PeopleImports = () => import('#standards/people/controllers/people_imports_controller')

router
  .group(() => {
    router.get('/admin/users/import', [PeopleImports, 'create'])
    router.post('/admin/users/imports', [PeopleImports, 'store'])
    router.get('/admin/users/imports/:import', [PeopleImports, 'show'])
    router.put('/admin/users/imports/:import/format', [PeopleImports, 'changeFormat'])
    router.post('/admin/users/imports/:import/check', [PeopleImports, 'check'])
    router.post('/admin/users/imports/:import/run', [PeopleImports, 'run'])
    router.get('/admin/users/imports/:import/errors.csv', [PeopleImports, 'errors'])
  })
  .use([...web(), access('users.manage')])
