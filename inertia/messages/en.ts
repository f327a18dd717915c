import { flatten, type Catalog } from './flatten'

export default flatten(
  import.meta.glob<Catalog>('../../resources/lang/en/*.json', { eager: true, import: 'default' })
)
