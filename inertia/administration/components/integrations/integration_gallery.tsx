import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'
import { LinkButton } from '~/ui/link_button'

/** What can be connected. */
export function IntegrationGallery({ canMakeKeys }: { canMakeKeys: boolean }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.integrations.gallery.${id}` })
  return (
    <section aria-labelledby="gallery">
      <h2 id="gallery" className="pb-3 text-[0.9375rem] font-semibold">
        {t('title')}
      </h2>
      <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        <Kind icon="send" title={t('webhook')} text={t('webhook_text')}>
          <LinkButton href="/admin/integrations/new">{t('webhook_action')}</LinkButton>
        </Kind>
        <Kind icon="shield" title={t('sso')} text={t('sso_text')}>
          <LinkButton href="/admin/integrations/sso">{t('sso_action')}</LinkButton>
        </Kind>
        <Kind icon="key" title={t('api')} text={t('api_text')}>
          {canMakeKeys && <LinkButton href="/admin/api-keys/new">{t('api_action')}</LinkButton>}
          <LinkButton href="/api/docs" variant="ghost">
            {t('api_docs')}
          </LinkButton>
        </Kind>
      </ul>
    </section>
  )
}

type KindProps = { icon: IconName; title: string; text: string; children: ReactNode }

function Kind({ icon, title, text, children }: KindProps) {
  return (
    <li className="flex flex-col gap-3 rounded-card border bg-surface p-5">
      <div className="flex items-start gap-3">
        <span className="grid size-9 shrink-0 place-items-center rounded-control bg-accent-soft text-accent-ink">
          <Icon name={icon} />
        </span>
        <div className="min-w-0">
          <h3 className="font-semibold">{title}</h3>
          <p className="text-ink-muted">{text}</p>
        </div>
      </div>
      <div className="mt-auto flex flex-wrap gap-2">{children}</div>
    </li>
  )
}
