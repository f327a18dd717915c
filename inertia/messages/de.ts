import { flatten, type Catalog } from './flatten'

export default flatten(
  import.meta.glob<Catalog>('../../resources/lang/de/*.json', { eager: true, import: 'default' })
)
