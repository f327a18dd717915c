/** What the palette finds and does, in the order of its results: importing a file registers it. */
import '#start/records'
import '#courses/finders'
import '#learning/finders'
import '#identity/finders'
import '#assessments/finders'
import '#platform/settings/finders'
import '#learning/commanders'
