import vine from '@vinejs/vine'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { takeBrandImage } from '#platform/branding/take_brand_image'
import { brandImageValidator } from '#platform/branding/validators/brand_image'

const branding = endpointsAt('/branding', { permission: 'settings.manage' })

defineEndpoints('Settings', [
  branding.post('/images', 'Make an upload a logo', {
    description:
      'Upload it for `brand_image`. It counts once its `id` is the value of a setting of the kind `image`.',
    screens: ['POST /admin/branding/images'],
    body: brandImageValidator,
    answer: vine.create({ id: vine.string(), url: vine.string() }),
    status: 201,
    handle: ({ me }, { body }) => takeBrandImage(me.tenantId, body.image),
  }),
])
