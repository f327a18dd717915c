const FENCE = /^ {0,3}(`{3,}|~{3,})/
const DIV_LINE = /^:{3,}(\s.*|\{.*)?$/
const GRID_LINE = /^(\+[-=+:]+\+|\|.*\|)\s*$/
const ATTRIBUTE_LINE = /^\{:.*\}\s*$/

/**
 * Rewrites what other Markdown dialects say in lines that GitHub's Markdown would take
 * for plain text: fenced divs, `$$` formulas, definition lists, grid tables, templates.
 *
 * @param onDropped hears of what is left out
 */
export function prepareMarkdown(markdown: string, onDropped: (what: string) => void): string {
  const lines = withoutTemplates(markdown, onDropped).split('\n')
  const written: string[] = []
  let fence = ''

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const opened = FENCE.exec(line)?.[1]
    if (fence || opened) {
      fence = fence ? (closes(line, fence) ? '' : fence) : opened!
      written.push(line)
    } else if (DIV_LINE.test(line)) {
      written.push('', line, '')
    } else if (line.trim() === '$$') {
      const end = lines.indexOf(line, index + 1)
      const formula = lines.slice(index + 1, end < 0 ? lines.length : end)
      written.push('', '```math', ...formula, '```', '')
      index += formula.length + 1
    } else if (/^\+[-=+:]{3,}\+\s*$/.test(line)) {
      const table = linesWhile(lines, index, GRID_LINE)
      written.push('', '~~~~~~text', ...table, '~~~~~~', '')
      index += table.length - 1
    } else if (/^: +\S/.test(line) && written.at(-1)?.trim()) {
      written.push(...definition(written.pop()!, line))
    } else if (!ATTRIBUTE_LINE.test(line)) {
      written.push(line)
    }
  }
  return written.join('\n')
}

// A term becomes a heading, so that links to it (`#term`) arrive somewhere.
function definition(term: string, line: string) {
  const words = term.replace(/^\[(.+)\]\{#[\w-]+\}\s*$/, '$1')
  return ['', `#### ${words}`, '', line.replace(/^: +/, '')]
}

function withoutTemplates(markdown: string, onDropped: (what: string) => void) {
  const isTemplated = /^\{%.*%\}\s*$/m.test(markdown)
  if (!isTemplated) {
    return markdown
  }
  onDropped('template')
  return markdown.replace(
    /^\{%-? *(raw|endraw|capture .*|endcapture|include .*|if .*|endif|assign .*|comment|endcomment|for .*|endfor) *-?%\}[ \t]*$/gm,
    ''
  )
}

function linesWhile(lines: string[], start: number, pattern: RegExp) {
  const end = lines.findIndex((line, index) => index > start && !pattern.test(line))
  return lines.slice(start, end < 0 ? lines.length : end)
}

function closes(line: string, fence: string) {
  const match = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)
  return match !== null && match[1].startsWith(fence)
}
