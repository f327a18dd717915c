import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { calloutNamed } from '#standards/markdown/callout_names'

const MARKER = /^:{3,}[ \t]*(.*?)[ \t:]*$/

interface OpenDiv {
  name: string
  content: RootContent[]
}

/** The blocks of a file with `::: name` … `:::` pairs turned into callouts. */
export function foldDivs(root: Root): RootContent[] {
  const open: OpenDiv[] = [{ name: '', content: [] }]
  const close = () => {
    const { name, content } = open.pop()!
    open.at(-1)!.content.push(...calloutBlocks(name, content))
  }

  for (const block of root.children) {
    const name = divName(block)
    if (name === undefined) {
      open.at(-1)!.content.push(block)
    } else if (name) {
      open.push({ name, content: [] })
    } else if (open.length > 1) {
      close()
    }
  }
  while (open.length > 1) close()
  return open[0].content
}

/** The name on an opening line, '' for a closing line, undefined for anything else. */
function divName(block: RootContent) {
  const words = block.type === 'paragraph' && block.children.length === 1 ? block.children[0] : null
  const match = words?.type === 'text' ? MARKER.exec(words.value) : null
  if (!match) {
    return undefined
  }
  return /[a-z][\w-]*/i.exec(match[1])?.[0] ?? ''
}

function calloutBlocks(name: string, content: RootContent[]): RootContent[] {
  const look = calloutNamed(name)
  if (!look || content.length === 0) {
    return content
  }
  const [first] = content
  const heading = first.type === 'heading' ? first.children : undefined
  const title = saysOnly(heading, name) ? undefined : titleOf(look.title, heading)
  return [
    { type: 'html', value: `<div data-callout="${look.kind}">` },
    ...(title ? [title] : []),
    ...content.slice(heading ? 1 : 0).map(withoutHeading),
    { type: 'html', value: '</div>' },
  ]
}

/** Carpentries write "## Solution" into a block that is a solution anyway. */
const saysOnly = (heading: PhrasingContent[] | undefined, name: string) =>
  heading?.length === 1 &&
  heading[0].type === 'text' &&
  heading[0].value.toLowerCase() === name.toLowerCase()

function titleOf(title: string | undefined, heading: PhrasingContent[] | undefined) {
  const repeats = heading?.some(
    (part) => part.type === 'text' && part.value.startsWith(title ?? '\0')
  )
  const label = title && !repeats ? (heading ? `${title}: ` : title) : ''
  const words: PhrasingContent[] = [
    ...(label ? [{ type: 'text' as const, value: label }] : []),
    ...(heading ?? []),
  ]
  return words.length > 0 ? boldParagraph(words) : undefined
}

// A heading in an aside would put the aside into the outline of the lesson.
function withoutHeading(block: RootContent): RootContent {
  return block.type === 'heading' ? boldParagraph(block.children) : block
}

function boldParagraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children }] }
}
