/** Every job there is: importing its file registers it. */
import '#platform/mail/jobs/deliver_mail'
import '#platform/audit/jobs/verify_history'
import '#standards/jobs/import_course'
import '#assessments/jobs/hand_in_expired_attempt'
import '#learning/jobs/assign_course'
import '#learning/jobs/change_enrollments'
