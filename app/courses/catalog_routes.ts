import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Catalog = () => import('#courses/controllers/catalog_controller')

router
  .group(() => {
    router.get('/catalog', [Catalog, 'index'])
    router.get('/c/:course', [Catalog, 'show'])
    router.get('/c/:course/preview/:item', [Catalog, 'preview'])
  })
  .use([...web(), access('courses.view_catalog')])
