/** Every job there is: importing its file registers it. */
import '#platform/mail/jobs/deliver_mail'
