/** Every kind of record whose past can be read: importing its file registers it. */
import '#start/records'
import '#platform/settings/histories'
import '#identity/histories'
import '#organizations/histories'
import '#courses/histories'
import '#learning/histories'
import '#assessments/histories'
