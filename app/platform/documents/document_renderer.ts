import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { RenderReply, RenderTask } from '#platform/documents/render_pdf_worker'

/** A document could not be made. The cause is in the message, for the log. */
export class DocumentNotRendered extends Error {}

export interface RenderedDocument {
  pdf: Buffer
  /** PDF/UA-1; else the document is tagged, but letters are missing from it. */
  conformsToUa: boolean
  /** Letters for which no font is installed. */
  missingGlyphs: string[]
}

export interface RendererLimits {
  documentsPerProcess: number
  timeoutSeconds: number
}

type Success = Extract<RenderReply, { pdf: Buffer }>

// The file beside this one: TypeScript in development, JavaScript in a build.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const worker = fileURLToPath(new URL(`./render_pdf_worker.${extension}`, import.meta.url))

/** Renders one document after the other in a child process, which is replaced now and then. */
export class DocumentRenderer {
  /** Child processes so far. */
  processesStarted = 0

  #child: ChildProcess | null = null
  #rendered = 0
  #lastId = 0
  #queue: Promise<unknown> = Promise.resolve()

  constructor(private readonly limits: RendererLimits) {}

  /** @throws DocumentNotRendered */
  render(template: string, inputs: Record<string, string>): Promise<RenderedDocument> {
    const result = this.#queue.then(() => this.#renderNow(template, inputs))
    this.#queue = result.catch(() => undefined)
    return result
  }

  /** Ends the child process; the next document starts a new one. */
  stop() {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  async #renderNow(template: string, inputs: Record<string, string>): Promise<RenderedDocument> {
    const child = this.#freshChild()
    this.#rendered += 1
    this.#lastId += 1
    setBusy(child, true)

    try {
      const { pdf, conformsToUa, missingGlyphs } = await this.#ask(child, {
        id: this.#lastId,
        template,
        inputs,
      })
      return { pdf: Buffer.from(pdf), conformsToUa, missingGlyphs }
    } finally {
      setBusy(child, false)
    }
  }

  #freshChild(): ChildProcess {
    if (this.#child && this.#rendered >= this.limits.documentsPerProcess) {
      this.stop()
    }
    this.#child ??= this.#startChild()
    return this.#child
  }

  #startChild() {
    const child = fork(worker, { serialization: 'advanced', execArgv: [] })
    const forget = () => {
      this.#child = this.#child === child ? null : this.#child
    }
    child.on('exit', forget).on('error', forget)
    this.processesStarted += 1
    this.#rendered = 0
    return child
  }

  #ask(child: ChildProcess, task: RenderTask): Promise<Success> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => fail(`took longer than ${this.limits.timeoutSeconds} s`),
        this.limits.timeoutSeconds * 1_000
      )
      const settle = () => {
        clearTimeout(timer)
        child.off('message', onMessage).off('exit', onExit).off('error', onError)
      }
      const fail = (reason: string) => {
        settle()
        this.stop()
        reject(new DocumentNotRendered(`Document "${task.template}" ${reason}`))
      }
      const onExit = (code: number | null) => fail(`lost its process (${code ?? 'killed'})`)
      const onError = (error: Error) => fail(`found no process: ${error.message}`)
      const onMessage = (reply: RenderReply) => {
        settle()
        if ('failure' in reply) {
          reject(new DocumentNotRendered(`Document "${task.template}": ${reply.failure}`))
        } else {
          resolve(reply)
        }
      }

      child.on('message', onMessage).on('exit', onExit).on('error', onError)
      child.send(task, (error) => error && fail(`could not be sent: ${error.message}`))
    })
  }
}

/** An idle child must not keep the program from ending. */
function setBusy(child: ChildProcess, isBusy: boolean) {
  const change = isBusy ? 'ref' : 'unref'
  child[change]()
  child.channel?.[change]()
}
