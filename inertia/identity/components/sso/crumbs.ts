import { useIntl } from 'react-intl'

/** The way from the integrations to the connections. */
export function useSsoCrumbs() {
  const { formatMessage } = useIntl()
  return [
    { label: formatMessage({ id: 'ui.navigation.integrations' }), href: '/admin/integrations' },
    { label: formatMessage({ id: 'identity.sso.title' }), href: '/admin/integrations/sso' },
  ]
}
