import { defineSetting, type Setting } from '#platform/settings/define_setting'

/**
 * A part of the application that a company can do without. What switching it off does is
 * `settings.features.<key>.hint`.
 */
export type Feature = {
  key: string
  setting: Setting<'switch'>
  /** Beginnings of routes, as they are declared: none of them is there while it is off. */
  routes: string[]
}

const registry: Feature[] = []

/** Declares a feature; its file is listed in `start/settings.ts`. */
export function defineFeature({ key, routes }: Omit<Feature, 'setting'>): Feature {
  const setting = defineSetting({ key: `features.${key}`, kind: 'switch', default: true })
  const feature = { key, routes, setting }
  registry.push(feature)
  return feature
}

export const definedFeatures = (): readonly Feature[] => registry

/** The feature that a route or an address belongs to. */
export const featureOf = (path: string) =>
  registry.find(({ routes }) =>
    routes.some((route) => path === route || path.startsWith(`${route}/`))
  )
