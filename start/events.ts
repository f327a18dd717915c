/** Everything that other systems can be told of: importing a file registers its events. */
import '#identity/events'
import '#courses/events'
import '#learning/events'
import '#assessments/events'
