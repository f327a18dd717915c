import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Studio = () => import('#courses/controllers/studio_controller')
const Covers = () => import('#courses/controllers/covers_controller')
const Outlines = () => import('#courses/controllers/outlines_controller')
const Modules = () => import('#courses/controllers/modules_controller')
const Items = () => import('#courses/controllers/items_controller')
const UnlockRules = () => import('#courses/controllers/unlock_rules_controller')
const Lessons = () => import('#courses/controllers/lessons_controller')
const LessonFiles = () => import('#courses/controllers/lesson_files_controller')
const ResourceVersions = () => import('#courses/controllers/resource_versions_controller')
const CourseResources = () => import('#courses/controllers/course_resources_controller')
const Previews = () => import('#courses/controllers/previews_controller')
const Versions = () => import('#courses/controllers/versions_controller')

router
  .group(() => {
    router.get('/studio', [Studio, 'index'])
    router.get('/studio/:course', [Studio, 'show'])
    router.get('/studio/:course/settings', [Studio, 'edit'])
    router.put('/studio/:course/settings', [Studio, 'update'])
    router.post('/studio/:course/cover', [Covers, 'store'])
    router.delete('/studio/:course/cover', [Covers, 'destroy'])

    router.get('/studio/:course/outline', [Outlines, 'show'])
    router.post('/studio/:course/moves', [Outlines, 'move'])
    router.post('/studio/:course/modules', [Modules, 'store'])
    router.patch('/studio/:course/modules/:module', [Modules, 'update'])
    router.delete('/studio/:course/modules/:module', [Modules, 'destroy'])
    router.post('/studio/:course/modules/:module/restoration', [Modules, 'restore'])
    router.put('/studio/:course/modules/:module/rule', [UnlockRules, 'updateModule'])
    router.post('/studio/:course/modules/:module/lessons', [Lessons, 'store'])
    router.post('/studio/:course/modules/:module/links', [Lessons, 'storeLink'])
    router.patch('/studio/:course/items/:item', [Items, 'update'])
    router.delete('/studio/:course/items/:item', [Items, 'destroy'])
    router.post('/studio/:course/items/:item/restoration', [Items, 'restore'])
    router.put('/studio/:course/items/:item/rule', [UnlockRules, 'updateItem'])

    router.get('/studio/:course/lessons/:lesson', [Lessons, 'edit'])
    router.put('/studio/:course/lessons/:lesson', [Lessons, 'update'])
    router.post('/studio/:course/lessons/:lesson/resources', [LessonFiles, 'store'])
    router.delete('/studio/:course/lessons/:lesson/resources/:resource', [LessonFiles, 'destroy'])
    const beside = '/studio/:course/lessons/:lesson/resources/:resource'
    router.get(`${beside}/versions`, [ResourceVersions, 'index'])
    router.post(`${beside}/versions`, [ResourceVersions, 'store'])
    router.post(`${beside}/versions/:version/restoration`, [ResourceVersions, 'restore'])
    router.post('/studio/:course/images', [LessonFiles, 'storeImage'])
    router.get('/studio/:course/preview', [Previews, 'index'])
    router.get('/studio/:course/preview/:item', [Previews, 'show'])

    router.get('/studio/:course/resources', [CourseResources, 'index'])
    router.post('/studio/:course/resources', [CourseResources, 'store'])
    router.put('/studio/:course/resources/order', [CourseResources, 'order'])
    router.patch('/studio/:course/resources/:resource', [CourseResources, 'update'])
    router.delete('/studio/:course/resources/:resource', [CourseResources, 'destroy'])
    router.post('/studio/:course/resources/:resource/restoration', [CourseResources, 'restore'])

    const ofCourse = '/studio/:course/resources/:resource'
    router
      .get(`${ofCourse}/versions`, [ResourceVersions, 'index'])
      .as('course_resource_versions.index')
    router
      .post(`${ofCourse}/versions`, [ResourceVersions, 'store'])
      .as('course_resource_versions.store')
    router
      .post(`${ofCourse}/versions/:version/restoration`, [ResourceVersions, 'restore'])
      .as('course_resource_versions.restore')

    router.get('/studio/:course/versions', [Versions, 'index'])
    router.get('/studio/:course/versions/compare', [Versions, 'compare'])
  })
  .use([...web(), access('courses.edit')])

router.post('/studio', [Studio, 'store']).use([...web(), access('courses.create')])

router
  .group(() => {
    router.post('/studio/:course/versions', [Versions, 'store'])
    router.post('/studio/:course/archive', [Studio, 'archive'])
    router.delete('/studio/:course/archive', [Studio, 'unarchive'])
  })
  .use([...web(), access('courses.publish')])

router
  .group(() => {
    router.delete('/studio/:course', [Studio, 'destroy'])
    router.post('/studio/:course/restoration', [Studio, 'restore'])
  })
  .use([...web(), access('courses.delete')])
