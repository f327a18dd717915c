import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Features = () => import('#platform/features/controllers/features_controller')

router.get('/admin/features', [Features, 'index']).use([...web(), access('settings.manage')])
