import type { SettingView } from '#platform/settings/types'
import { useIntl } from 'react-intl'
import { BrandPicture } from '~/platform/components/settings/brand_picture'
import { BrandPreview, type Surroundings } from '~/platform/components/settings/brand_preview'
import { ColorChoice } from '~/platform/components/settings/color_choice'
import { SaveBar } from '~/platform/components/settings/save_bar'
import { useSettingEdits } from '~/platform/components/settings/use_setting_edits'
import { useShades } from '~/platform/components/settings/use_shades'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error_summary'
import { FieldErrors } from '~/ui/field_errors'
import { LeaveDialog } from '~/ui/leave_dialog'
import { PageHeader } from '~/ui/page_header'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

type BrandingProps = {
  settings: SettingView[]
  /** What counts while nothing was chosen. */
  ours: { name: string; color: string }
  surroundings: Record<'light' | 'dark', Surroundings>
  /** Before the id of a picture. */
  imagePath: string
  signInAddress: string
}

/** How the company looks to its people, with a preview of what is not saved yet. */
export default function Branding(props: BrandingProps) {
  const { settings, ours, surroundings, imagePath, signInAddress } = props
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `platform.branding.${id}` })
  const { edits, edit, save, discard, isSaving, errors } = useSettingEdits('/admin/settings')
  const named = (name: string) => settings.find(({ key }) => key === `branding.${name}`)!
  const valueOf = (name: string) => String(edits[`branding.${name}`] ?? named(name).value)
  const picture = (name: string) => (valueOf(name) ? `${imagePath}${valueOf(name)}` : null)
  const field = (name: string) => ({
    name: named(name).key,
    label: named(name).label,
    hint: named(name).hint,
    isDisabled: named(name).isLockedAbove,
    onChange: (value: string) => edit(named(name), value),
  })
  const text = (name: string) => ({
    ...field(name),
    value: valueOf(name),
    maxLength: named(name).maxLength ?? undefined,
  })
  const shades = useShades(valueOf('accent') || ours.color)
  const count = Object.keys(edits).length
  return (
    <FieldErrors errors={errors}>
      <LeaveDialog hasChanges={() => count > 0 && !isSaving} />
      <PageHeader title={words('title')} description={words('lead')} />
      <ErrorSummary errors={errors} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-6">
          <Card className="flex flex-col">
            <div className="flex flex-col gap-6">
              <TextField {...text('name')} placeholder={ours.name} />
              <ColorChoice
                {...field('accent')}
                value={valueOf('accent')}
                usual={ours.color}
                shades={shades}
              />
              <BrandPicture
                {...field('logo')}
                url={picture('logo')}
                background={surroundings.light.surface}
              />
              <BrandPicture
                {...field('logo_dark')}
                url={picture('logo_dark')}
                background={surroundings.dark.surface}
              />
            </div>
          </Card>
          <Card>
            <div className="flex flex-col gap-6">
              <TextField {...text('sign_in_title')} placeholder={words('sign_in')} />
              <TextArea {...text('sign_in_text')} rows={2} />
              <p className="text-[0.8125rem] wrap-anywhere text-ink-muted">
                {formatMessage(
                  { id: 'platform.branding.sign_in_address' },
                  { address: signInAddress }
                )}
              </p>
              <TextField {...text('mail_footnote')} />
            </div>
          </Card>
          <SaveBar count={count} isSaving={isSaving} onSave={save} onDiscard={discard} />
        </div>
        <Card title={words('preview')} className="lg:sticky lg:top-20">
          <BrandPreview
            name={valueOf('name') || ours.name}
            logo={picture('logo')}
            logoDark={picture('logo_dark')}
            shades={shades}
            surroundings={surroundings}
          />
        </Card>
      </div>
    </FieldErrors>
  )
}
