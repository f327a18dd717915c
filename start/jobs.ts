/** Every job there is: importing its file registers it. */
import '#platform/mail/jobs/deliver_mail'
import '#platform/lists/jobs/export_list'
import '#platform/files/jobs/remove_expired_files'
import '#standards/jobs/import_course'
import '#assessments/jobs/hand_in_expired_attempt'
import '#learning/jobs/assign_course'
import '#learning/jobs/change_enrollments'
