import { useIntl } from 'react-intl'
import { Callout } from '~/ui/callout'

/** File questions cannot be made yet; one that came in from elsewhere says so. */
export function UploadAnswer() {
  const { formatMessage } = useIntl()
  return <Callout kind="warning">{formatMessage({ id: 'assessments.taking.no_upload' })}</Callout>
}
