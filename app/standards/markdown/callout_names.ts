import type { CalloutKind } from '#platform/text/document'

interface CalloutLook {
  kind: CalloutKind
  /** Shown above the text, for blocks whose purpose the kind does not tell. */
  title?: string
}

/** Names of fenced divs (Carpentries, Quarto) and of alerts on GitHub. */
const LOOKS: Record<string, CalloutLook> = {
  'callout': { kind: 'note' },
  'note': { kind: 'note' },
  'callout-note': { kind: 'note' },
  'info': { kind: 'note' },
  'tip': { kind: 'tip' },
  'callout-tip': { kind: 'tip' },
  'hint': { kind: 'tip', title: 'Hint' },
  'important': { kind: 'warning' },
  'callout-important': { kind: 'warning' },
  'warning': { kind: 'warning' },
  'callout-warning': { kind: 'warning' },
  'caution': { kind: 'danger' },
  'callout-caution': { kind: 'danger' },
  'danger': { kind: 'danger' },
  'prereq': { kind: 'note', title: 'Prerequisites' },
  'objectives': { kind: 'note', title: 'Objectives' },
  'questions': { kind: 'note', title: 'Questions' },
  'keypoints': { kind: 'tip', title: 'Key points' },
  'checklist': { kind: 'tip', title: 'Checklist' },
  'challenge': { kind: 'tip', title: 'Challenge' },
  'exercise': { kind: 'tip', title: 'Exercise' },
  'discussion': { kind: 'tip', title: 'Discussion' },
  'solution': { kind: 'solution' },
  'answer': { kind: 'solution' },
  'spoiler': { kind: 'note' },
  'instructor': { kind: 'note', title: 'For instructors' },
  'testimonial': { kind: 'note' },
}

/** How a named block is shown; undefined when it only groups its content. */
export function calloutNamed(name: string): CalloutLook | undefined {
  const key = name.toLowerCase()
  return Object.hasOwn(LOOKS, key) ? LOOKS[key] : undefined
}
