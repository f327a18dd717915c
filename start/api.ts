/** Everything that programs can do: importing its file registers it. */
import '#start/records'
import '#start/lists'
import '#start/events'
import '#platform/api'
import '#platform/settings/api'
import '#identity/api'
import '#courses/api'
import '#courses/outline_api'
import '#courses/resources_api'
import '#learning/api'
import '#assessments/api'
import '#communication/api'
import '#administration/api'
import '#administration/maintenance/api'
import { registerEndpoints } from '#platform/api/api_routes'

registerEndpoints()
