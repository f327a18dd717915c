/** Every kind of record that is declared as one: importing its file registers it. */
import '#courses/tagged'
import '#assessments/tagged'
import '#platform/tags/tag_record'
import '#platform/custom_fields/custom_field_record'
