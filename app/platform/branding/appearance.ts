import { settingOf } from '#platform/settings/setting'
import { helpAddress, supportAddress } from '#platform/settings/general'
import {
  brandColor,
  brandName,
  logoDark,
  logoLight,
  signInText,
  signInTitle,
} from '#platform/branding/settings'

/** The face of a company, also for people who have not signed in. */
export type Appearance = {
  name: string | null
  logoUrl: string | null
  /** For dark surroundings. */
  logoDarkUrl: string | null
  accent: string | null
  signIn: { title: string | null; text: string | null }
  support: { email: string | null; helpUrl: string | null }
}

/**
 * From memory. Whom to ask is what their own part of the company says.
 *
 * @param tenantId 0 for the installation's own
 * @param organizationId first organization of who looks at it
 */
export async function appearanceOf(
  tenantId: number,
  organizationId: number | null = null
): Promise<Appearance> {
  const image = async (definition: typeof logoLight) =>
    brandImageUrl(tenantId, await settingOf(definition, tenantId))
  return {
    name: (await settingOf(brandName, tenantId)) || null,
    logoUrl: await image(logoLight),
    logoDarkUrl: await image(logoDark),
    accent: (await settingOf(brandColor, tenantId)) || null,
    signIn: {
      title: (await settingOf(signInTitle, tenantId)) || null,
      text: (await settingOf(signInText, tenantId)) || null,
    },
    support: {
      email: (await settingOf(supportAddress, tenantId, organizationId)) || null,
      helpUrl: (await settingOf(helpAddress, tenantId, organizationId)) || null,
    },
  }
}

/** A lasting address that needs no signing in: mails show it for years. */
export const brandImageUrl = (tenantId: number, uuid: string) =>
  uuid ? `/brand/${tenantId}/${uuid}` : null
