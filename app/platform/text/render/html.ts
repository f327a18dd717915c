/** Text for HTML, safe between tags and inside a quoted attribute. */
export function escapeHtml(text: string) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('`', '&#96;')
}

type Attributes = Record<string, string | number | null | undefined>

/** @param name and the attribute names come from our code, never from a document */
export function openTag(name: string, attributes: Attributes = {}) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escapeHtml(String(value))}"`)
  return `<${name}${written.join('')}>`
}

/** @param inner HTML that is already safe */
export function element(name: string, attributes: Attributes, inner: string) {
  return `${openTag(name, attributes)}${inner}</${name}>`
}
