import type { I18n } from '@adonisjs/i18n'
import { definedFeatures } from '#platform/features/define_feature'
import { activeTenants } from '#platform/tenancy/system'

export type MaintenanceChoices = {
  companies: { value: string; label: string }[]
  features: { value: string; label: string }[]
}

/** What a window may be limited to. */
export async function choicesOf(i18n: I18n): Promise<MaintenanceChoices> {
  const companies = await activeTenants()
  return {
    companies: companies.map(({ uuid, name }) => ({ value: uuid, label: name })),
    features: definedFeatures().map(({ key }) => ({
      value: key,
      label: i18n.t(`settings.features.${key}.label`),
    })),
  }
}
