import edge from 'edge.js'

/** No view here has components, and Edge would look on the disk for them with every request. */
edge.loader.listComponents = () => []
