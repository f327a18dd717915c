/**
 * Renders documents in a process of its own: the compiler keeps memory it has once used, and
 * a template that never ends can only be stopped from outside.
 *
 * This file imports packages only, so that Node can run it as it stands, compiled or not.
 */
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import typst from '@myriaddreamin/typst-ts-node-compiler'

export interface RenderTask {
  id: number
  template: string
  inputs: Record<string, string>
}

export type RenderReply =
  | { id: number; pdf: Buffer; conformsToUa: boolean; missingGlyphs: string[] }
  | { id: number; failure: string }

const resources = join(import.meta.dirname, '../../../resources')
const documents = join(resources, 'documents')
const KEPT_RESULTS = 10

const compiler = typst.NodeCompiler.create({
  workspace: documents,
  fontArgs: [{ fontPaths: [join(resources, 'fonts')] }],
})

process.on('message', (task: RenderTask) => process.send!(answer(task)))
process.on('disconnect', () => process.exit())

function answer({ id, template, inputs }: RenderTask): RenderReply {
  try {
    return { id, ...render(`${template}.typ`, withLogo(inputs)) }
  } catch (error) {
    return { id, failure: messageOf(error) }
  } finally {
    compiler.resetShadow()
    compiler.evictCache(KEPT_RESULTS)
  }
}

/** A letter that no font has breaks PDF/UA. The document is still tagged, so it is better than none. */
function render(file: string, inputs: Record<string, string>) {
  const source = { mainFilePath: join(documents, file), inputs }
  try {
    return {
      pdf: compiler.pdf(source, { pdfStandard: 'ua-1' }),
      conformsToUa: true,
      missingGlyphs: [],
    }
  } catch (error) {
    const missingGlyphs = glyphsIn(messageOf(error))
    if (missingGlyphs.length === 0) {
      throw error
    }
    return { pdf: compiler.pdf(source, {}), conformsToUa: false, missingGlyphs }
  }
}

/** The template sees no files but its own, so a logo is put beside it for the moment. */
function withLogo({ logo, ...inputs }: Record<string, string>): Record<string, string> {
  if (!logo) {
    return { ...inputs, 'logo-format': '' }
  }
  // Logos that people upload are kept as PNG, under names without an ending.
  const format = extname(logo).slice(1).toLowerCase() || 'png'
  const file = `logo.${format}`
  compiler.mapShadow(join(documents, file), readFileSync(logo))
  return { ...inputs, 'logo-format': format, 'logo-file': file }
}

function glyphsIn(message: string) {
  const missing = message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)
  return [...new Set([...missing].map(([, glyph]) => glyph))]
}

function messageOf(error: unknown) {
  return error instanceof Error ? error.message : String(error)
}
