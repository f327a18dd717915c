import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const CourseImports = () => import('#standards/controllers/course_imports_controller')

router
  .group(() => {
    router.get('/studio/import', [CourseImports, 'create'])
    router.post('/studio/import', [CourseImports, 'store'])
  })
  .use([...web(), access('courses.create')])

router
  .get('/studio/:course/import-report', [CourseImports, 'show'])
  .use([...web(), access('courses.edit')])
