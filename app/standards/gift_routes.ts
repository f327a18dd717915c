import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const GiftImports = () => import('#standards/controllers/gift_imports_controller')

router
  .group(() => {
    router.get('/banks/:bank/import', [GiftImports, 'create'])
    router.post('/banks/:bank/import', [GiftImports, 'store'])
  })
  .use([...web(), access('questions.edit')])

router
  .get('/banks/:bank/export.gift', [GiftImports, 'show'])
  .use([...web(), access('questions.view')])
