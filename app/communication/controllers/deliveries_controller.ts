import { showList } from '#platform/lists/show_list'
import { deliveriesList } from '#communication/lists/deliveries_list'
import { myDeliveriesList } from '#communication/lists/my_deliveries_list'
import type { HttpContext } from '@adonisjs/core/http'

/** Why somebody got something, or did not. */
export default class DeliveriesController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('communication/deliveries', {
      list: await showList(deliveriesList, ctx),
      isAdmin: true,
    })
  }

  async mine(ctx: HttpContext) {
    return ctx.inertia.render('communication/deliveries', {
      list: await showList(myDeliveriesList, ctx),
      isAdmin: false,
    })
  }
}
