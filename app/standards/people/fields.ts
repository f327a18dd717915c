/** What a column may become, in the order in which it is offered; fields of the company come after them. */
export const PEOPLE_FIELDS = [
  'employeeId',
  'email',
  'firstName',
  'lastName',
  'middleName',
  'displayName',
  'username',
  'jobTitle',
  'department',
  'location',
  'hireDate',
  'manager',
  'organization',
  'role',
  'status',
  'phone',
  'mobile',
  'locale',
  'timezone',
] as const

export type PeopleField = (typeof PEOPLE_FIELDS)[number]

/** Fields of the company are named by their key behind this. */
export const CUSTOM = 'custom.'

/** What may stand above a column of each field, without blanks, marks and case, in English, German and Arabic. */
export const HEADER_WORDS: Record<PeopleField, string> = {
  employeeId:
    'employeeid employeenumber employeeno empid staffid staffnumber personnelnumber personnelno workerid payrollid hrid personid sourcedid personalnummer personalnr mitarbeiternummer mitarbeiternr mitarbeiterid stammnummer رقمالموظف الرقمالوظيفي رقموظيفي رقمالعامل',
  email:
    'email emailaddress mail mailaddress workemail primaryemail emailadresse mailadresse البريدالإلكتروني البريدالالكتروني بريدإلكتروني البريد الإيميل ايميل',
  firstName: 'firstname givenname forename vorname rufname الاسمالأول الاسمالاول اسمالشخص الاسم',
  lastName:
    'lastname familyname surname nachname familienname zuname اسمالعائلة اسمالعائله اللقب الكنية الاسمالأخير الاسمالاخير',
  middleName: 'middlename secondname zweitervorname zweitname الاسمالأوسط الاسمالاوسط اسمالأب',
  displayName:
    'displayname fullname preferredname anzeigename vollername اسمالعرض الاسمالكامل الاسمالظاهر',
  username:
    'username login userid loginname accountname benutzername benutzer anmeldename اسمالمستخدم',
  jobTitle:
    'jobtitle title position jobposition designation stelle stellenbezeichnung position funktion berufsbezeichnung المسمىالوظيفي الوظيفة المنصب',
  department: 'department dept abteilung fachabteilung القسم الإدارة الادارة الدائرة',
  location:
    'location site office workplace worklocation standort dienstort arbeitsort büro الموقع مكانالعمل المكتب',
  hireDate:
    'hiredate startdate hiredon joindate joiningdate dateofjoining entrydate eintritt eintrittsdatum einstellungsdatum startdatum تاريخالتعيين تاريخالالتحاق تاريخالمباشرة',
  manager:
    'manager managerid manageremail manageremployeeid managersourcedid supervisor supervisorid reportsto linemanager vorgesetzter vorgesetzte führungskraft vorgesetztenr vorgesetztermail المدير المديرالمباشر رقمالمدير بريدالمدير المشرف',
  organization:
    'organization organisation orgunit businessunit division branch unit company bereich organisationseinheit einheit niederlassung المؤسسة الفرع الوحدة الوحدةالتنظيمية',
  role: 'stoarole lmsrole systemrole rolle rollen userrole الدور الأدوار الصلاحية',
  status:
    'status state active accountstatus employmentstatus aktiv beschäftigungsstatus الحالة نشط',
  phone:
    'phone phonenumber telephone workphone businessphone telefon telefonnummer الهاتف رقمالهاتف',
  mobile:
    'mobile mobilephone cell cellphone mobilenumber sms handy mobil mobiltelefon mobilnummer الجوال المحمول رقمالجوال',
  locale: 'locale language preferredlanguage lang sprache اللغة',
  timezone: 'timezone tz zeitzone المنطقةالزمنية',
}
