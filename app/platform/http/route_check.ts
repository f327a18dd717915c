import type { RouteJSON } from '@adonisjs/core/types/http'

/** @throws when a route says neither a permission nor that it is public */
export function assertEveryRouteDeclaresAccess(routes: Record<string, RouteJSON[]>) {
  const silent = Object.values(routes)
    .flat()
    .filter((route) => !declaresAccess(route))
    .map((route) => `${route.methods.join('|')} ${route.pattern}`)
  if (silent.length > 0) {
    throw new Error(`Routes without access(): ${silent.join(', ')}. See start/kernel.ts.`)
  }
}

const declaresAccess = (route: RouteJSON) =>
  [...route.middleware.all()].some(
    (layer) => typeof layer === 'object' && 'name' in layer && layer.name === 'access'
  )
