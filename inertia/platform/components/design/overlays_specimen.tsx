import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { Dialog } from '~/ui/dialog'
import { Drawer } from '~/ui/drawer'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem, MenuSection, MenuSeparator } from '~/ui/menu'
import { Section } from '~/ui/section'
import { TextField } from '~/ui/text_field'
import { useToast } from '~/ui/toast'
import { Tooltip } from '~/ui/tooltip'

export function OverlaysSpecimen() {
  const showToast = useToast()
  return (
    <Section title="Overlays">
      <Card>
        <div className="flex flex-wrap gap-3">
          <Dialog
            title="Rename module"
            description="Learners see the new name at once."
            trigger={<Button>Open dialog</Button>}
            footer={(close) => (
              <>
                <Button onPress={close}>Cancel</Button>
                <Button variant="primary" onPress={close}>
                  Rename
                </Button>
              </>
            )}
          >
            <TextField label="Name" defaultValue="Inspecting the truck" isRequired autoFocus />
          </Dialog>
          <ConfirmDialog
            isDanger
            trigger={<Button variant="danger">Delete for good</Button>}
            title="Delete “Forklift Safety” for good?"
            description="Its 3 versions and 128 files go with it. This cannot be undone."
            confirmLabel="Delete for good"
            typeToConfirm="forklift-safety"
            onConfirm={() => new Promise((resolve) => setTimeout(resolve, 800))}
          />
          <Drawer title="Lina Learner" trigger={<Button>Open drawer</Button>}>
            <p>Details beside the list they belong to.</p>
          </Drawer>
          <Menu label="Course actions" trigger={<IconButton icon="more" label="Course actions" />}>
            <MenuItem icon="edit" href="/studio">
              Edit
            </MenuItem>
            <MenuItem icon="copy" onPress={() => showToast({ message: 'Course copied.' })}>
              Make a copy
            </MenuItem>
            <MenuSection title="Show" selectionMode="single" selected={['cards']}>
              <MenuItem id="cards">Cards</MenuItem>
              <MenuItem id="table">Table</MenuItem>
            </MenuSection>
            <MenuSeparator />
            <MenuItem icon="trash" isDanger>
              Delete
            </MenuItem>
          </Menu>
          <Tooltip text="Nothing that is needed may only be here.">
            <Button variant="ghost">Tooltip</Button>
          </Tooltip>
          <Button
            onPress={() =>
              showToast({
                message: 'Module deleted.',
                action: { label: 'Undo', onPress: () => showToast({ message: 'It is back.' }) },
              })
            }
          >
            Toast with Undo
          </Button>
          <Button
            onPress={() => showToast({ message: 'The file could not be read.', kind: 'error' })}
          >
            Toast about a failure
          </Button>
        </div>
      </Card>
    </Section>
  )
}
