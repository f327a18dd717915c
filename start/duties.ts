/** Everything that may wait for somebody on their home page: importing its file registers it. */
import '#assessments/duties'
import '#learning/duties'
import '#platform/api/keys/duty'
