/** Every kind of record that can be in the trash: importing its file registers it. */
import '#courses/trash/course_kind'
import '#courses/trash/outline_kinds'
import '#courses/trash/resource_kind'
import '#courses/trash/category_kind'
import '#assessments/trash/question_kinds'
import '#learning/trash/note_kind'
import '#platform/lists/views/view_kind'
import '#administration/integrations/trash_kind'
