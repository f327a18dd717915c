import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { storage } from '#platform/files/storage'
import { brandImage } from '#platform/branding/brand_image'
import { takeBrandImage } from '#platform/branding/take_brand_image'
import { brandImageValidator } from '#platform/branding/validators/brand_image'
import type { HttpContext } from '@adonisjs/core/http'

/** Logos, which everybody may see. */
export default class BrandImagesController {
  async show({ params, response }: HttpContext) {
    const tenant = Number(params.tenant)
    const isPossible = Number.isSafeInteger(tenant) && tenant > 0
    const file = isPossible ? await db.asTenant(tenant, () => brandImage(params.file)) : null
    if (!file) throw new NotFound()
    const content = await storage.read(file.storageKey!)
    response.header('content-type', 'image/png')
    response.header('content-length', String(file.fileSize))
    response.header('content-security-policy', `default-src 'none'; sandbox`)
    response.header('cross-origin-resource-policy', 'cross-origin')
    response.header('cache-control', 'public, max-age=31536000, immutable')
    return response.stream(content)
  }

  /** Takes a logo to look at; it counts once it is saved with the others. */
  async store({ me, request, response }: HttpContext) {
    const { image } = await request.validateUsing(brandImageValidator)
    return response.json(await takeBrandImage(me.tenantId, image))
  }
}
