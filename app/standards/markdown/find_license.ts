const LICENSES: [string, RegExp][] = [
  ['CC0 1.0', /CC0|public domain dedication/i],
  ['CC BY-NC-SA 4.0', /attribution-noncommercial-sharealike 4|CC[- ]BY-NC-SA/i],
  ['CC BY-NC 4.0', /attribution-noncommercial 4|CC[- ]BY-NC\b/i],
  ['CC BY-SA 4.0', /attribution-sharealike 4|CC[- ]BY-SA/i],
  ['CC BY 4.0', /creative commons attribution|attribution 4\.0|CC[- ]BY\b/i],
  ['Apache-2.0', /apache license/i],
  ['MIT', /\bMIT license\b|permission is hereby granted, free of charge/i],
]

/** The license a LICENSE file names; null when it is none of the usual ones. */
export function findLicense(text: string): string | null {
  return LICENSES.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
