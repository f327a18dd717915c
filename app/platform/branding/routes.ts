import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const Branding = () => import('#platform/branding/controllers/branding_controller')
const BrandImages = () => import('#platform/branding/controllers/brand_images_controller')

router.get('/brand/:tenant/:file', [BrandImages, 'show']).use(access('public'))

router
  .group(() => {
    router.get('/admin/branding', [Branding, 'show'])
    router.get('/admin/branding/shades', [Branding, 'shades'])
    router.post('/admin/branding/images', [BrandImages, 'store'])
  })
  .use([...web(), access('settings.manage')])
