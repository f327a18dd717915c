import type { DetailedError, Upload } from 'tus-js-client'
import { loadTus, tusOptions } from '~/ui/upload/tus'

export type UploadPhase = 'sending' | 'paused' | 'waiting' | 'arrived' | 'refused'

export type UploadState = {
  id: string
  name: string
  sizeBytes: number
  /** 0–100 */
  percent: number
  phase: UploadPhase
  /** What the server said when it refused. */
  reason?: string
  /** Of the upload on the server; set once it has arrived. */
  uuid?: string
}

type Changed = (change: Partial<UploadState>) => void

/** One file on its way: it may be paused, and goes on by itself when the connection is back. */
export class UploadJob {
  #upload?: Upload
  #isEnded = false

  constructor(
    private readonly file: File,
    private readonly purpose: string,
    private readonly person: string,
    private readonly changed: Changed
  ) {}

  async start() {
    const { Upload } = await loadTus()
    if (this.#isEnded) return
    this.#upload = new Upload(this.file, {
      ...tusOptions(this.purpose, this.person),
      metadata: {
        filename: this.file.name,
        filetype: this.file.type,
        purpose: this.purpose,
        person: this.person,
      },
      onProgress: (sent, total) => this.changed({ percent: (sent / total) * 100 }),
      onSuccess: () => this.#arrive(),
      onError: (error) => this.#fail(error as DetailedError),
    })
    const [previous] = await this.#upload.findPreviousUploads()
    if (previous) this.#upload.resumeFromPreviousUpload(previous)
    this.#upload.start()
  }

  pause() {
    void this.#upload?.abort()
    this.changed({ phase: 'paused' })
  }

  resume = () => {
    this.changed({ phase: 'sending', reason: undefined })
    this.#upload?.start()
  }

  /** Stops; what has arrived stays on the server for a day, unless it is to be forgotten. */
  end({ forget }: { forget: boolean }) {
    this.#isEnded = true
    window.removeEventListener('online', this.resume)
    void this.#upload?.abort(forget).catch(() => {})
  }

  #arrive() {
    const uuid = this.#upload!.url!.split('/').at(-1)
    this.changed({ phase: 'arrived', percent: 100, uuid })
  }

  #fail({ originalResponse }: DetailedError) {
    const status = originalResponse?.getStatus() ?? 0
    const isRefusal = status >= 400 && status < 500
    if (isRefusal) {
      const reason = status === 422 ? originalResponse!.getBody() : undefined
      return this.changed({ phase: 'refused', reason })
    }
    this.changed({ phase: 'waiting' })
    window.addEventListener('online', this.resume, { once: true })
  }
}
