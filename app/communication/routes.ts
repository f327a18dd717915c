import router from '@adonisjs/core/services/router'
import { access, middleware, web } from '#start/kernel'

const Bells = () => import('#communication/controllers/bells_controller')
const Deliveries = () => import('#communication/controllers/deliveries_controller')
const Notifications = () => import('#communication/controllers/notifications_controller')
const Marks = () => import('#communication/controllers/notification_marks_controller')
const Push = () => import('#communication/controllers/push_controller')
const Settings = () => import('#communication/controllers/notification_settings_controller')
const Actions = () => import('#communication/controllers/notification_actions_controller')
const Links = () => import('#communication/controllers/notification_links_controller')
const Unsubscriptions = () => import('#communication/controllers/unsubscriptions_controller')

router
  .group(() => {
    router.get('/me/events', [Bells, 'stream'])
    router.get('/me/bell', [Bells, 'show'])
    router.get('/me/notifications', [Notifications, 'index'])
    router.put('/me/notifications/marks', [Marks, 'update'])
    router.get('/me/notifications/settings', [Settings, 'show'])
    router.put('/me/notifications/settings', [Settings, 'update'])
    router.get('/me/notifications/push-key', [Push, 'key'])
    router.post('/me/notifications/devices', [Push, 'store'])
    router.post('/me/notifications/devices/test', [Push, 'test'])
    router.delete('/me/notifications/devices/:device', [Push, 'destroy'])
    router.get('/me/notifications/deliveries', [Deliveries, 'mine'])
    router.get('/me/notifications/:notification', [Notifications, 'show'])
    router.post('/me/notifications/:notification/actions/:action', [Actions, 'store'])
  })
  .use([...web(), access('signed_in')])

router
  .group(() => {
    router.get('/admin/deliveries', [Deliveries, 'index'])
  })
  .use([...web(), access('mailbox.view')])

// A browser asks for it without cookies, too.
router.get('/push-worker.js', [Push, 'worker']).use([access('public')])

// Links in mails: who has one may use it, signed in or not.
router
  .group(() => {
    router.get('/n/:token', [Links, 'show'])
    router.post('/n/:token', [Links, 'store'])
    router.get('/unsubscribe/:token', [Unsubscriptions, 'show'])
  })
  .use([...web(), access('public')])

// Mail programs call it by themselves, without cookies: the signature is all there is to check.
router
  .group(() => {
    router.post('/unsubscribe/:token', [Unsubscriptions, 'store'])
    router.delete('/unsubscribe/:token', [Unsubscriptions, 'destroy'])
  })
  .use([middleware.body(), access('public')])
