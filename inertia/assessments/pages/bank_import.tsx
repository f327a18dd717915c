import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { BankView, ImportLine, ImportReport } from '#assessments/types'
import type { UndoOffer } from '#platform/undo/types'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { Form } from '~/ui/form'
import type { IconName } from '~/ui/icons'
import { PageHeader } from '~/ui/page_header'
import { SubmitButton } from '~/ui/submit_button'
import { UploadField, type Uploaded } from '~/ui/upload/upload_field'
import type { Tone } from '~/ui/tone'
import { UndoButton } from '~/ui/undo_button'

type BankImportProps = { bank: BankView; report: ImportReport | null; undo: UndoOffer }

/** A GIFT file into a bank, and what became of each of its questions. */
export default function BankImport({ bank, report, undo }: BankImportProps) {
  const { formatMessage } = useIntl()
  const [file, setFile] = useState<Uploaded>()
  const [round, setRound] = useState(0)
  const title = formatMessage({ id: 'assessments.import.title' })
  return (
    <>
      <PageHeader
        title={title}
        description={formatMessage({ id: 'assessments.import.lead' })}
        breadcrumbs={[
          { label: formatMessage({ id: 'assessments.banks.title' }), href: '/banks' },
          { label: bank.name, href: `/banks/${bank.id}` },
          { label: title },
        ]}
        actions={undo && <UndoButton offer={undo} />}
      />
      <div className="flex flex-col gap-6">
        <Card>
          <Form
            action={`/banks/${bank.id}/import`}
            method="post"
            guardsChanges={false}
            onSuccess={() => {
              setFile(undefined)
              setRound(round + 1)
            }}
          >
            <UploadField
              key={round}
              purpose="gift"
              name="file"
              accept=".gift,.txt"
              label={formatMessage({ id: 'assessments.import.choose' })}
              hint={formatMessage({ id: 'assessments.import.hint' })}
              onUploaded={([first]) => setFile(first)}
            />
            <div>
              <SubmitButton isDisabled={!file} icon="upload">
                {formatMessage({ id: 'assessments.import.start' })}
              </SubmitButton>
            </div>
          </Form>
        </Card>
        {report && <Report report={report} />}
      </div>
    </>
  )
}

const LOOKS: Record<ImportLine['outcome'], { tone: Tone; icon: IconName }> = {
  added: { tone: 'success', icon: 'plus' },
  updated: { tone: 'accent', icon: 'restart' },
  unchanged: { tone: 'neutral', icon: 'check' },
  repeated: { tone: 'neutral', icon: 'copy' },
  not_taken: { tone: 'warning', icon: 'warning' },
}

function Report({ report }: { report: ImportReport }) {
  const { formatMessage } = useIntl()
  const outcomes = (Object.keys(LOOKS) as ImportLine['outcome'][])
    .map((outcome) => ({
      outcome,
      count: report.lines.filter((line) => line.outcome === outcome).length,
    }))
    .filter(({ count }) => count > 0)
  return (
    <Card
      isPadded={false}
      title={formatMessage({ id: 'assessments.import.report' }, { filename: report.filename })}
      action={
        <span className="text-[0.8125rem] text-ink-muted">
          <DateText value={report.at} />
        </span>
      }
    >
      <ul className="flex flex-wrap gap-2 px-5 pb-4">
        {outcomes.map(({ outcome, count }) => (
          <li key={outcome}>
            <Badge tone={LOOKS[outcome].tone} icon={LOOKS[outcome].icon}>
              {formatMessage({ id: `assessments.import.count_${outcome}` }, { count })}
            </Badge>
          </li>
        ))}
      </ul>
      <div
        className="overflow-x-auto border-t"
        tabIndex={0}
        role="group"
        aria-label={report.filename}
      >
        <table className="w-full text-start">
          <caption className="sr-only">
            {formatMessage({ id: 'assessments.import.report' }, { filename: report.filename })}
          </caption>
          <thead>
            <tr className="border-b text-xs text-ink-muted">
              {['line', 'question', 'type', 'outcome'].map((column) => (
                <th key={column} scope="col" className="px-5 py-2 text-start font-medium">
                  {formatMessage({ id: `assessments.import.columns.${column}` })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y">
            {report.lines.map((line) => (
              <ReportLine key={`${line.line}-${line.title}`} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function ReportLine({ line: { line, title, type, outcome, reason } }: { line: ImportLine }) {
  const { formatMessage } = useIntl()
  return (
    <tr className="align-top">
      <td className="px-5 py-2.5 text-ink-muted tabular-nums">{line}</td>
      <th scope="row" className="max-w-96 px-5 py-2.5 text-start font-medium break-words">
        {title}
      </th>
      <td className="px-5 py-2.5 whitespace-nowrap text-ink-muted">
        {type ? formatMessage({ id: `assessments.types.${type}` }) : '–'}
      </td>
      <td className="px-5 py-2.5">
        <Badge tone={LOOKS[outcome].tone} icon={LOOKS[outcome].icon}>
          {formatMessage({ id: `assessments.import.${outcome}` })}
        </Badge>
        {reason && (
          <p className="max-w-80 pt-1 text-[0.8125rem] text-ink-muted">
            {formatMessage({ id: reason })}
          </p>
        )}
      </td>
    </tr>
  )
}
