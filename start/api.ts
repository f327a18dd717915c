/** Everything that programs can do: importing its file registers it. */
import '#start/lists'
import '#start/events'
import '#platform/api'
import '#identity/api'
import '#courses/api'
import '#learning/api'
import '#assessments/api'
import { registerEndpoints } from '#platform/api/api_routes'

registerEndpoints()
