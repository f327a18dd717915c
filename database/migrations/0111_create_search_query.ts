import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What was typed as one query over documents in any language: it does not depend on the row, so that
 * the index of the words can answer it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE FUNCTION stoa_search_query(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT websearch_to_tsquery('pg_catalog.simple', words) || websearch_to_tsquery('pg_catalog.english', words)
          || websearch_to_tsquery('pg_catalog.german', words) || websearch_to_tsquery('pg_catalog.french', words)
          || websearch_to_tsquery('pg_catalog.spanish', words) || websearch_to_tsquery('pg_catalog.italian', words)
          || websearch_to_tsquery('pg_catalog.portuguese', words) || websearch_to_tsquery('pg_catalog.dutch', words)
          || coalesce(to_tsquery('pg_catalog.simple', stoa_prefix_query(words)), ''::tsquery)
      $$`)
  }

  async down() {
    this.schema.raw('DROP FUNCTION stoa_search_query')
  }
}
