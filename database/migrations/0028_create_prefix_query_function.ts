import { BaseSchema } from '@adonisjs/lucid/schema'

/** Turns what was typed into a query for beginnings of words: "git nov" finds "Git for novices". */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE FUNCTION stoa_prefix_query(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT string_agg(quote_literal(word) || ':*', ' & ')
        FROM regexp_split_to_table(lower(words), '[^[:alnum:]]+') word WHERE word <> ''
      $$`)
  }

  async down() {
    this.schema.raw('DROP FUNCTION stoa_prefix_query')
  }
}
