const LANGUAGES =
  'en de fr es it pt nl pl cs sk hu ro bg el tr uk ru sv da nb fi et lv lt ar he fa hi bn id ms th vi ja ko zh'.split(
    ' '
  )

/** Languages a course may be in, by name; the present one is always among them. */
export function languageOptions(present: string, nameOf: (code: string) => string | undefined) {
  return [...new Set([present, ...LANGUAGES])]
    .map((code) => ({ value: code, label: nameOf(code) ?? code }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
}
