import { classNames } from '~/ui/class_names'

type RichTextProps = {
  /** Cleaned on the server; nothing else may come in here. */
  html: string | null
  /** What is shown when there is no more to it than words. */
  text: string
  className?: string
}

/** A text of an author: as HTML where it has formatting, else as the words with their lines. */
export function RichText({ html, text, className }: RichTextProps) {
  return html ? (
    <div
      dir="auto"
      className={classNames('reading', className)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  ) : (
    <div dir="auto" className={classNames('reading whitespace-pre-line', className)}>
      {text}
    </div>
  )
}
