import { isSafeSource, isUuid } from '#platform/text/addresses'
import type { RichNode } from '#platform/text/document'
import { element, escapeHtml, openTag } from '#platform/text/render/html'
import type { Rendering } from '#platform/text/render/rendering'

const PLAYABLE = /\.(mp4|m4v|webm|ogv|mov)$/i

/** A picture with its title as caption, or a visible notice when the file is gone. */
export function renderImage({ attrs = {} }: RichNode, rendering: Rendering) {
  const src = sourceOf(attrs, rendering)
  const alt = typeof attrs.alt === 'string' ? attrs.alt : ''
  if (!src) {
    return missing(alt ? 'text.missing_image_named' : 'text.missing_image', alt, rendering)
  }

  const image = openTag('img', {
    src,
    alt,
    width: pixels(attrs.width),
    height: pixels(attrs.height),
    loading: 'lazy',
    decoding: 'async',
    referrerpolicy: 'no-referrer',
  })
  const caption = attrs.title ? element('figcaption', {}, escapeHtml(String(attrs.title))) : ''
  return element('figure', { class: 'picture' }, image + caption)
}

/** A player for a video file; a link for a video that lives on somebody else's page. */
export function renderVideo({ attrs = {} }: RichNode, rendering: Rendering) {
  const src = sourceOf(attrs, rendering)
  const title = attrs.title ? String(attrs.title) : rendering.translate('text.video')
  if (!src) {
    return missing('text.missing_video_named', title, rendering)
  }
  if (!isUuid(attrs.file) && !PLAYABLE.test(new URL(src).pathname)) {
    const label = rendering.translate('text.watch_video', { title })
    const link = element('a', { href: src, rel: 'noopener noreferrer' }, escapeHtml(label))
    return element('p', { class: 'video-link' }, link)
  }

  const player = {
    'class': 'video',
    src,
    'controls': '',
    'preload': 'metadata',
    'aria-label': title,
  }
  return element('video', player, captionsOf(attrs.captions, rendering))
}

function captionsOf(captions: unknown, { fileUrl, translate }: Rendering) {
  const src = isUuid(captions) ? fileUrl(captions) : undefined
  return src
    ? openTag('track', { kind: 'captions', src, label: translate('text.captions'), default: '' })
    : ''
}

function sourceOf({ file, src }: Record<string, unknown>, { fileUrl }: Rendering) {
  if (isUuid(file)) {
    return fileUrl(file)
  }
  return isSafeSource(src) ? src : undefined
}

function missing(key: string, name: string, { translate }: Rendering) {
  return element('p', { class: 'missing-file' }, escapeHtml(translate(key, { name })))
}

function pixels(value: unknown) {
  return Number.isInteger(value) && Number(value) > 0 ? Number(value) : null
}
