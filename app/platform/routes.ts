import router from '@adonisjs/core/services/router'
import '#start/uploads'
import { contentOrigin } from '#platform/files/serving/content_address'
import { access, middleware, web } from '#start/kernel'

const Files = () => import('#platform/files/controllers/files_controller')
const JobRuns = () => import('#platform/jobs/controllers/job_runs_controller')
const Exports = () => import('#platform/lists/controllers/exports_controller')

router.get('/files/:file', [Files, 'show']).use(access('public'))

const Content = () => import('#platform/files/controllers/content_controller')

const content = router
  .get('/content/:tenant/:expires/:signature/:file/:name', [Content, 'show'])
  .use(access('public'))
// A host of its own serves nothing else, and ours does not serve content then.
const origin = contentOrigin()
if (origin) content.domain(new URL(origin).hostname)

const Uploads = () => import('#platform/files/controllers/uploads_controller')

// Bytes come for minutes: no transaction is held meanwhile, and nobody reads the body but the protocol.
const uploading = (prefix: string) =>
  router.group(() => {
    router.post(prefix, [Uploads, 'store'])
    router.route(`${prefix}/:upload`, ['HEAD'], [Uploads, 'show'])
    router.patch(`${prefix}/:upload`, [Uploads, 'update'])
    router.delete(`${prefix}/:upload`, [Uploads, 'destroy'])
  })

uploading('/files/uploads').use([
  middleware.session(),
  middleware.sessionCookies(),
  middleware.shield(),
  middleware.person(),
  access('signed_in'),
])
// The same for programs, with their key.
uploading('/api/v1/uploads')
  .as('api')
  .use([middleware.keyPerson(), access('signed_in')])

const Trash = () => import('#platform/trash/controllers/trash_controller')

router
  .group(() => {
    router.get('/trash', [Trash, 'index'])
    router.post('/trash/:kind/:record/restoration', [Trash, 'restore'])
    router.delete('/trash/:kind/:record', [Trash, 'destroy'])
  })
  .use([...web(), access('signed_in')])

const ListFilters = () => import('#platform/lists/controllers/list_filters_controller')
const BulkActions = () => import('#platform/lists/controllers/bulk_actions_controller')
const ListCells = () => import('#platform/lists/controllers/list_cells_controller')
const ListViews = () => import('#platform/lists/controllers/list_views_controller')

// Each list says itself who may see it.
router
  .group(() => {
    router.get('/lists/:list/filters/:filter/:about?', [ListFilters, 'show'])
    router.put('/lists/:list/cells/:about?', [ListCells, 'update'])
    router.post('/lists/:list/bulk/:action/:about?', [BulkActions, 'store'])
    router.get('/bulk-results/:run', [BulkActions, 'show'])
    router.post('/lists/:list/views/:about?', [ListViews, 'store'])
    router.put('/list-views/:view', [ListViews, 'update'])
    router.delete('/list-views/:view', [ListViews, 'destroy'])
    router.post('/list-views/:view/restoration', [ListViews, 'restore'])
  })
  .use([...web(), access('signed_in')])

const Mails = () => import('#platform/mail/controllers/mails_controller')

router.get('/jobs', [JobRuns, 'index']).use([...web(), access('jobs.view')])
// One's own runs; those of others ask for a right of their own.
router.get('/jobs/:run', [JobRuns, 'show']).use([...web(), access('signed_in')])

router
  .group(() => {
    router.get('/exports/:list/:about?', [Exports, 'show'])
    router.post('/exports/:list/:about?', [Exports, 'store'])
  })
  .use([...web(), access('exports.create')])

router
  .group(() => {
    router.get('/admin/mails', [Mails, 'index'])
    router.get('/admin/mails/:mail', [Mails, 'show'])
  })
  .use([...web(), access('mailbox.view')])

const History = () => import('#platform/history/controllers/history_controller')

// Each kind says itself who may see it.
router
  .group(() => {
    router.get('/history/:kind/:record', [History, 'show'])
    router.get('/history/:kind/:record/info', [History, 'info'])
    router.post('/history/:kind/:record/restorations', [History, 'restore'])
  })
  .use([...web(), access('signed_in')])

const Undo = () => import('#platform/undo/controllers/undo_controller')

// Each run belongs to who asked for it.
router
  .group(() => {
    router.get('/jobs/:run/undo', [Undo, 'show'])
    router.post('/jobs/:run/undo', [Undo, 'store'])
  })
  .use([...web(), access('signed_in')])

const ApiKeys = () => import('#platform/api/keys/controllers/api_keys_controller')
const ApiDocuments = () => import('#platform/api/controllers/api_documents_controller')

router
  .group(() => {
    router.get('/admin/api-keys', [ApiKeys, 'index'])
    router.get('/admin/api-keys/new', [ApiKeys, 'create'])
    router.post('/admin/api-keys', [ApiKeys, 'store'])
    router.get('/admin/api-keys/:key', [ApiKeys, 'show'])
    router.post('/admin/api-keys/:key/renewal', [ApiKeys, 'renew'])
    router.post('/admin/api-keys/:key/revocation', [ApiKeys, 'revoke'])
  })
  .use([...web(), access('api_keys.manage')])

router.get('/api/v1/openapi.json', [ApiDocuments, 'openApi']).use(access('public'))
router.get('/api/docs', [ApiDocuments, 'show']).use([...web(), access('signed_in')])

const Search = () => import('#platform/search/controllers/search_controller')

// Each finder says itself who may use it.
router.get('/search', [Search, 'index']).use([...web(), access('signed_in')])
