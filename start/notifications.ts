/** Every kind of news there is, in the order of the settings page: importing a file registers its types. */
import '#learning/notifications'
import '#identity/notifications'
import '#administration/notifications'
import '#platform/api/keys/notifications'
import '#platform/files/scan/notifications'
import '#platform/jobs/notifications'
