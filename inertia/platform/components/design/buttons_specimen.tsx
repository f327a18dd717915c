import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { IconButton } from '~/ui/icon_button'
import { LinkButton } from '~/ui/link_button'
import { Section } from '~/ui/section'
import { TextLink } from '~/ui/text_link'

const VARIANTS = ['primary', 'secondary', 'ghost', 'danger'] as const

export function ButtonsSpecimen() {
  return (
    <Section
      title="Buttons"
      description="One primary button a screen. The verb itself, never “OK”."
    >
      <Card>
        <div className="flex flex-col gap-4">
          {VARIANTS.map((variant) => (
            <div key={variant} className="flex flex-wrap items-center gap-3">
              <Button variant={variant} size="sm">
                Small
              </Button>
              <Button variant={variant}>Save changes</Button>
              <Button variant={variant} icon="plus">
                New course
              </Button>
              <Button variant={variant} isPending>
                Saving
              </Button>
              <Button variant={variant} isDisabled>
                Not now
              </Button>
              <Button variant={variant} size="lg">
                Start learning
              </Button>
              <IconButton variant={variant} icon="edit" label={`Edit (${variant})`} />
            </div>
          ))}
          <div className="flex flex-wrap items-center gap-3">
            <LinkButton href="/catalog" icon="search">
              A link that looks like a button
            </LinkButton>
            <span>
              and <TextLink href="/catalog">a link within text</TextLink>.
            </span>
          </div>
        </div>
      </Card>
    </Section>
  )
}
