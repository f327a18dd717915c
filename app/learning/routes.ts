import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'
import type { Permission } from '#platform/permissions/catalog'
/** Lists can be exported before anybody has looked at their page. */
import '#learning/lists/team_list'
import '#learning/lists/enrollments_list'
import '#learning/lists/course_progress_list'

const Player = () => import('#learning/controllers/player_controller')
const ItemVisits = () => import('#learning/controllers/item_visits_controller')
const Heartbeats = () => import('#learning/controllers/heartbeats_controller')
const ItemCompletions = () => import('#learning/controllers/item_completions_controller')
const ItemNotes = () => import('#learning/controllers/item_notes_controller')
const ItemBookmarks = () => import('#learning/controllers/item_bookmarks_controller')
const VersionMoves = () => import('#learning/controllers/version_moves_controller')
const Enrollments = () => import('#learning/controllers/enrollments_controller')
const Certificates = () => import('#learning/controllers/certificates_controller')
const Verifications = () => import('#learning/controllers/verifications_controller')
const Home = () => import('#learning/controllers/home_controller')
const MyLearning = () => import('#learning/controllers/my_learning_controller')
const Marks = () => import('#learning/controllers/marks_controller')
const Team = () => import('#learning/controllers/team_controller')
const EnrollmentList = () => import('#learning/controllers/enrollment_list_controller')
const Assignments = () => import('#learning/controllers/assignments_controller')
const EnrollmentResults = () => import('#learning/controllers/enrollment_results_controller')
const CourseProgress = () => import('#learning/controllers/course_progress_controller')
const Completions = () => import('#learning/controllers/completions_controller')

router
  .group(() => {
    router.get('/enrollment-results/:run', [EnrollmentResults, 'show'])
    router.get('/home', [Home, 'show'])
    router.get('/me/learning', [MyLearning, 'index'])
    router.delete('/me/learning/:enrollment', [Enrollments, 'destroy'])
    router.get('/me/notes', [Marks, 'index'])
    router.delete('/me/notes/:note', [Marks, 'destroyNote'])
    router.post('/me/notes/:note/restoration', [Marks, 'restoreNote'])
    router.get('/me/certificates', [Certificates, 'index'])
    router.get('/certificates/:serial/pdf', [Certificates, 'pdf'])
    router.get('/learn/:course', [Player, 'show'])
    router.get('/learn/:course/completion', [Completions, 'show'])
    router.post('/learn/:course/version', [VersionMoves, 'store'])
    router.get('/learn/:course/:item', [Player, 'item'])
    router.post('/learn/:course/:item/visits', [ItemVisits, 'store'])
    router.post('/learn/:course/:item/heartbeats', [Heartbeats, 'store'])
    router.post('/learn/:course/:item/completion', [ItemCompletions, 'store'])
    router.put('/learn/:course/:item/note', [ItemNotes, 'update'])
    router.post('/learn/:course/:item/bookmark', [ItemBookmarks, 'store'])
    router.delete('/learn/:course/:item/bookmark', [ItemBookmarks, 'destroy'])
  })
  .use([...web(), access('signed_in')])

router
  .post('/c/:course/enrollments', [Enrollments, 'store'])
  .use([...web(), access('enrollments.self')])

router.get('/verify/:serial', [Verifications, 'show']).use([...web(), access('public')])

/** The same for a manager's people and for everybody; `reachOf` tells them apart. */
const assigning = (prefix: string, permission: Permission) =>
  router
    .group(() => {
      router.get('/assign', [Assignments, 'create']).as('create')
      router.get('/assign/people', [Assignments, 'people']).as('people')
      router.get('/assign/courses', [Assignments, 'courses']).as('courses')
      router.post('/assignments', [Assignments, 'store']).as('store')
    })
    .prefix(prefix)
    .as(`assigning${prefix.replaceAll('/', '.')}`)
    .use([...web(), access(permission)])

assigning('/team', 'team.assign')
assigning('/admin/enrollments', 'enrollments.manage')

router
  .group(() => {
    router.get('/team', [Team, 'index'])
    router.get('/team/:user', [Team, 'show'])
  })
  .use([...web(), access('team.view')])

router
  .group(() => {
    router.get('/admin/enrollments', [EnrollmentList, 'index'])
    router.get('/admin/enrollments/people/:user', [EnrollmentList, 'show'])
  })
  .use([...web(), access('enrollments.view')])

router
  .get('/teach/:course/progress', [CourseProgress, 'index'])
  .use([...web(), access('progress.view')])
