import type { RichDocument, RichNode } from '#platform/text/document'

/** Every node of the document from top to bottom, each before what is in it. */
export function* walkDocument(document: RichDocument | RichNode): Generator<RichNode> {
  // A stack of our own, so that a document nobody validated cannot exhaust the call stack.
  const waiting: RichNode[] = [document]
  while (waiting.length > 0) {
    const node = waiting.pop()!
    yield node
    for (const child of (node.content ?? []).toReversed()) {
      waiting.push(child)
    }
  }
}
