export interface MarkdownSource {
  /** Values of the front matter, keys in lower case. Lists and nested values are left out. */
  meta: Record<string, string>
  body: string
}

const FENCED = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** Splits a Markdown file into its front matter and its text, with `\n` line ends. */
export function readFrontMatter(markdown: string): MarkdownSource {
  const text = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const match = FENCED.exec(text)
  return match
    ? { meta: readPairs(match[1]), body: text.slice(match[0].length) }
    : { meta: {}, body: text }
}

/** The `key: value` lines at the left edge of a YAML text; other YAML is not understood. */
export function readPairs(yaml: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  for (const line of yaml.split('\n')) {
    const match = /^([\w-]+):[ \t]+(.*)$/.exec(line)
    const value = match && unquoted(match[2].trim())
    if (match && value) pairs[match[1].toLowerCase()] = value
  }
  return pairs
}

/** The `- item` lines below `key:` in a YAML text. */
export function readList(yaml: string, key: string): string[] {
  const lines = yaml.replace(/\r\n?/g, '\n').split('\n')
  const start = lines.findIndex((line) => line.trim() === `${key}:`)
  const items: string[] = []
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    const item = /^\s*-\s+(.+)$/.exec(line)
    if (item) items.push(unquoted(item[1].trim()))
    else if (line.trim() !== '' && !line.startsWith('#')) break
  }
  return items
}

function unquoted(value: string) {
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(value)
  return quoted ? quoted[2] : value.replace(/\s+#.*$/, '')
}
