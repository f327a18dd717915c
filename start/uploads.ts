/** Everything that people upload something for: importing a file registers its purposes. */
import '#platform/branding/uploads'
import '#courses/uploads'
import '#standards/uploads'
import '#standards/people/uploads'
