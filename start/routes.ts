import router from '@adonisjs/core/services/router'
import app from '@adonisjs/core/services/app'
import { access, api, web } from '#start/kernel'
import { NotFound } from '#platform/errors'
import '#platform/routes'
import '#platform/settings/routes'
import '#platform/branding/routes'
import '#platform/features/routes'
import '#platform/records/routes'
import '#platform/tags/routes'
import '#standards/people/routes'
import '#identity/routes'
import '#identity/single_sign_on/routes'
import '#identity/impersonation/routes'
import '#organizations/routes'
import '#organizations/organization_routes'
import '#learning/routes'
import '#assessments/routes'
import '#communication/routes'
import '#standards/gift_routes'
import '#courses/catalog_routes'
import '#reporting/routes'
import '#administration/routes'
import '#standards/routes'
import '#courses/routes'
import '#start/api'

router.get('/', ({ response }) => response.redirect('/home')).use([...web(), access('public')])

if (!app.inProduction) {
  router
    .on('/design')
    .renderInertia('platform/design', {})
    .use([...web(), access('signed_in')])
}

router
  .any('/api/*', () => {
    throw new NotFound()
  })
  .use([...api(), access('public')])

/** Whatever is not there answers with our own page, in the language of who asked. */
router
  .any('*', () => {
    throw new NotFound()
  })
  .use([...web(), access('public')])
