import { defineHistory } from '#platform/history/define_history'
import SystemSetting from '#platform/settings/system_setting'
import { tellSettingsChange } from '#platform/settings/stored_settings'

defineHistory({
  name: 'settings',
  model: SystemSetting,
  title: ({ displayName, keyName }: SystemSetting) => displayName ?? keyName,
  href: ({ category, keyName }: SystemSetting) =>
    category === 'branding' || category === 'features'
      ? `/admin/${category}`
      : `/admin/settings?setting=${keyName}`,
  mayView: (_, me) => me.can('settings.manage'),
  restorable: ['value'],
  mayRestore: ({ isEncrypted }: SystemSetting, me) => !isEncrypted && me.can('settings.manage'),
  hidden: [
    'category',
    'keyName',
    'displayName',
    'description',
    'defaultValue',
    'dataType',
    'validationRules',
    'isEncrypted',
    'isPublic',
    'isSystem',
    'isLocked',
    'requiresRestart',
    'sortOrder',
    'organizationId',
    'updatedBy',
  ],
  async restored({ tenantId }: SystemSetting) {
    await tellSettingsChange(tenantId)
  },
})
