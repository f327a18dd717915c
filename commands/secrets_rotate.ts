import { BaseCommand, flags } from '@adonisjs/core/ace'

export default class SecretsRotate extends BaseCommand {
  static commandName = 'secrets:rotate'
  static description = 'Lock all stored secrets with a new key; the old one still reads meanwhile'
  static options = { startApp: true }

  @flags.boolean({ description: 'Forget the old keys afterwards' })
  declare forget: boolean

  async run() {
    await import('#start/settings')
    const { rotateSecrets } = await import('#platform/settings/rotate_secrets')
    const { locked, unreadable } = await rotateSecrets({ forget: this.forget ?? false })
    this.logger.success(`${locked} secrets are locked with the new key`)
    if (unreadable.length === 0) return
    this.logger.error(`Cannot be read, set them anew: ${unreadable.join(', ')}`)
    this.exitCode = 1
  }
}
