import { DocumentRenderer, type RenderedDocument } from '#platform/documents/document_renderer'

/** Templates of `resources/documents`. */
export type DocumentTemplate = 'certificate'

const renderer = new DocumentRenderer({ documentsPerProcess: 50, timeoutSeconds: 20 })

/**
 * A document as a tagged PDF (PDF/UA-1). The inputs are shown as they are: nothing in them is
 * taken for markup. `inputs.logo` is the path of an SVG or PNG file; it must not come from a
 * user, since the file is read as it is.
 *
 * @throws DocumentNotRendered when the template refuses the inputs, or after 20 seconds
 */
export async function renderPdf(
  template: DocumentTemplate,
  inputs: Record<string, string>
): Promise<Buffer> {
  return (await renderDocument(template, inputs)).pdf
}

/** As `renderPdf`, and says whether letters were missing from the fonts. */
export function renderDocument(
  template: DocumentTemplate,
  inputs: Record<string, string>
): Promise<RenderedDocument> {
  return renderer.render(template, inputs)
}

/** For the end of the program, and for tests. */
export function stopRendering() {
  renderer.stop()
}
