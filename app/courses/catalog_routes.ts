import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Catalog = () => import('#courses/controllers/catalog_controller')
const Categories = () => import('#courses/controllers/categories_controller')

router
  .group(() => {
    router.get('/catalog', [Catalog, 'index'])
    router.get('/c/:course', [Catalog, 'show'])
    router.get('/c/:course/preview/:item', [Catalog, 'preview'])
  })
  .use([...web(), access('courses.view_catalog')])

router
  .group(() => {
    router.get('/admin/categories', [Categories, 'index'])
    router.post('/admin/categories', [Categories, 'store'])
    router.put('/admin/categories/:category', [Categories, 'update'])
    router.post('/admin/categories/:category/moves', [Categories, 'move'])
    router.delete('/admin/categories/:category', [Categories, 'destroy'])
  })
  .use([...web(), access('courses.manage_categories')])
