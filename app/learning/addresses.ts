/** Where learning happens: the one place that knows how its addresses are made. */
export const courseHref = (slug: string) => `/c/${slug}`
export const playerHref = (slug: string) => `/learn/${slug}`
export const itemHref = (slug: string, lineage: string) => `/learn/${slug}/${lineage}`
export const completionHref = (slug: string) => `/learn/${slug}/completion`
export const certificatePdfHref = (serial: string) => `/certificates/${serial}/pdf`
export const verifyHref = (serial: string) => `/verify/${serial}`
