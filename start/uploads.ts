/** Everything that people upload something for: importing a file registers its purposes. */
import '#courses/uploads'
import '#standards/uploads'
