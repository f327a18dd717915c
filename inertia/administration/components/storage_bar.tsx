import { useIntl } from 'react-intl'
import type { StorageUse } from '#platform/files/types'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { ProgressBar } from '~/ui/progress_bar'

const GB = 1_073_741_824
const NEARLY_FULL_PERCENT = 90

/** How much room the files of the company take. */
export function StorageBar({ use: { usedBytes, quotaBytes } }: { use: StorageUse }) {
  const { formatMessage } = useIntl()
  const percent = quotaBytes > 0 ? Math.min((usedBytes / quotaBytes) * 100, 100) : 100
  const values = { used: usedBytes / GB, quota: quotaBytes / GB }
  return (
    <Card>
      <ProgressBar
        percent={percent}
        label={formatMessage({ id: 'administration.files.use' }, values)}
      />
      {percent >= NEARLY_FULL_PERCENT && (
        <Callout kind="warning" title={formatMessage({ id: 'administration.files.nearly_full' })}>
          {formatMessage({ id: 'administration.files.nearly_full_text' })}
        </Callout>
      )}
    </Card>
  )
}
