import { BaseSchema } from '@adonisjs/lucid/schema'

/** A session knows by which connection it was opened, so that signing out can sign out there, too. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`SET LOCAL lock_timeout = '5s'`)
    this.schema.raw(`
ALTER TABLE user_sessions
  ADD COLUMN provider varchar(50),
  ADD COLUMN provider_token text -- encrypted: what the provider knows the session by`)
  }

  async down() {
    this.schema.raw('ALTER TABLE user_sessions DROP COLUMN provider, DROP COLUMN provider_token')
  }
}
