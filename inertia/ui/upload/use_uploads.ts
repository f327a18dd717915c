import { usePage } from '@inertiajs/react'
import { useEffect, useRef, useState } from 'react'
import { forgetUpload, interruptedUploads, tusOptions, type Interrupted } from '~/ui/upload/tus'
import { UploadJob, type UploadState } from '~/ui/upload/upload_job'

type Options = { purpose: string; isMultiple?: boolean }

let counter = 0

/** The files somebody chose for a purpose, each on its way, and those of before that were interrupted. */
export function useUploads({ purpose, isMultiple }: Options) {
  const person = String((usePage().props as { user?: { id: string } }).user?.id ?? '')
  const [uploads, setUploads] = useState<UploadState[]>([])
  const [interrupted, setInterrupted] = useState<Interrupted[]>([])
  const jobs = useRef(new Map<string, UploadJob>())

  useEffect(() => {
    void interruptedUploads(purpose, person).then(setInterrupted)
    const running = jobs.current
    return () => running.forEach((job) => job.end({ forget: false }))
  }, [purpose, person])

  function add(files: File[]) {
    const chosen = isMultiple ? files : files.slice(0, 1)
    if (chosen.length === 0) return
    if (!isMultiple) uploads.forEach(({ id }) => jobs.current.get(id)?.end({ forget: true }))
    const added = chosen.map((file) => begin(file))
    setUploads((present) => (isMultiple ? [...present, ...added] : added))
    setInterrupted((present) => present.filter(({ name }) => !chosen.some((f) => f.name === name)))
  }

  function begin(file: File): UploadState {
    const id = `upload-${++counter}`
    const change = (changes: Partial<UploadState>) =>
      setUploads((present) => present.map((one) => (one.id === id ? { ...one, ...changes } : one)))
    const job = new UploadJob(file, purpose, person, change)
    jobs.current.set(id, job)
    void job.start()
    return { id, name: file.name, sizeBytes: file.size, percent: 0, phase: 'sending' }
  }

  return {
    uploads,
    interrupted,
    add,
    pause: (id: string) => jobs.current.get(id)?.pause(),
    resume: (id: string) => jobs.current.get(id)?.resume(),
    cancel(id: string) {
      jobs.current.get(id)?.end({ forget: true })
      setUploads((present) => present.filter((one) => one.id !== id))
    },
    forget(one: Interrupted) {
      setInterrupted((present) => present.filter((other) => other !== one))
      void forgetUpload(one, tusOptions(purpose, person))
    },
  }
}
