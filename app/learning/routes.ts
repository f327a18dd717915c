import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

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
const Completions = () => import('#learning/controllers/completions_controller')

router
  .group(() => {
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
