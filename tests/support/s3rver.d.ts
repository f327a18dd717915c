/** The part that the tests use; the package brings no types. */
declare module '@20minutes/s3rver' {
  type Settings = {
    address: string
    port: number
    silent: boolean
    directory: string
    allowMismatchedSignatures: boolean
    configureBuckets: { name: string; configs: string[] }[]
  }

  export default class S3rver {
    constructor(settings: Settings)
    run(): Promise<object>
    close(): Promise<void>
  }
}
