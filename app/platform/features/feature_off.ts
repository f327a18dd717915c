import { NotFound } from '#platform/errors'
import { setting } from '#platform/settings/setting'
import { definedFeatures, featureOf } from '#platform/features/define_feature'

/** What was asked for belongs to a part that is switched off; only who may switch it on hears so. */
export class FeatureOff extends NotFound {
  constructor(readonly feature: string) {
    super()
  }
}

/** @throws FeatureOff */
export async function refuseWhenOff(route: string) {
  const feature = featureOf(route)
  if (feature && !(await setting(feature.setting))) throw new FeatureOff(feature.key)
}

/** Keys of the parts that are switched off here. */
export async function featuresOff(): Promise<string[]> {
  const states = await Promise.all(
    definedFeatures().map(async ({ key, setting: one }) => ({ key, isOn: await setting(one) }))
  )
  return states.filter(({ isOn }) => !isOn).map(({ key }) => key)
}
