import type { RichNode } from '#platform/text/document'

const MAX_WORDS = 1_000
const MAX_PIXELS = 20_000

/** @param src where the picture is, null when it is missing */
export function imageNode(attributes: Record<string, string>, src: string | null): RichNode {
  const { alt, title, width, height } = attributes
  return {
    type: 'image',
    attrs: {
      file: null,
      src,
      alt: isDescription(alt) ? alt.slice(0, MAX_WORDS) : null,
      title: title?.slice(0, MAX_WORDS) || null,
      width: pixels(width),
      height: pixels(height),
    },
  }
}

export function videoNode({ title }: Record<string, string>, src: string): RichNode {
  const attrs = { file: null, src, title: title?.slice(0, MAX_WORDS) || null, captions: null }
  return { type: 'video', attrs }
}

/** The page people watch a video on, for the address it is embedded with. */
export function watchAddress(src: string) {
  const youtube = /^https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(src)
  return youtube ? `https://www.youtube.com/watch?v=${youtube[1]}` : src
}

// `image`, `screenshot` or a file name says nothing about a picture; an empty one is a choice.
function isDescription(alt: string | undefined): alt is string {
  const empty = /^(image|img|picture|screenshot|photo|alt text|[\w-]+\.\w{3,4})$/i
  return alt !== undefined && !empty.test(alt.trim())
}

function pixels(value: string | undefined) {
  const size = /^\d+(px)?$/.test(value ?? '') ? Number.parseInt(value!, 10) : 0
  return size >= 1 && size <= MAX_PIXELS ? size : null
}
