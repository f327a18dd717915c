const CATALOGUES: Record<string, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import('./en'),
  de: () => import('./de'),
}

/** The words of one language; a page loads only its own. */
export async function loadMessages(locale: string): Promise<Record<string, string>> {
  return (await (CATALOGUES[locale] ?? CATALOGUES.en)()).default
}
