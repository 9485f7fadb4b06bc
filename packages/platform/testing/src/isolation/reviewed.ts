/**
 * What was looked at by people and found right. Everything else must follow from the owner of a row;
 * an addition here is a decision, so it says why.
 */

/** `role:table` pairs whose rows are seen across owners. */
export const acrossOwners: Readonly<Record<string, string>> = {
  'gate:person': 'the sign-in gate finds an account before it knows whose it is',
  'gate:person_email': 'the sign-in gate finds an account by its address',
  'gate:password_credential': 'the sign-in gate checks a password',
  'gate:login_session': 'the sign-in gate finds a session by the hash of its token',
  'gate:email_code': 'the sign-in gate checks a code for an address',
  'gate:handoff': 'the sign-in gate redeems a hand-off by the hash of its code',
  'gate:linked_identity': 'the sign-in gate finds the account of a subject',
  'gate:staff_member': 'the sign-in gate knows who works for the operator',
  'gate:sign_in_brake': 'the brake counts by keyed hashes, before anybody is known',
  'support:company': 'the console finds a company by name',
  'support:sso_connection': 'the console explains sign-ins across companies',
  'support:sso_directory': 'the console explains joiners and leavers across companies',
  'support:sso_attempt': 'the console opens an attempt by its reference code',
  'support:sso_attempt_step': 'the console opens an attempt by its reference code',
  'support:sso_share': 'the console makes a link to a diagnosis, and shows which there are',
  'support:sso_share_view': 'the console shows when a shared diagnosis was opened',
  'support:sso_help_request': 'the console lists who waits for help; where to answer is sealed',
  'support:sso_resolution': 'the console resolves an attempt of any company',
  'support:hub': 'the console shows the state of every hub',
  'support:delivery': 'the console shows which letters went out; never their content',
  'support:error_report': 'the console opens an error by its reference code',
  'support:professional': 'support reviews who applies',
  'support:credential': 'support checks licences and insurances',
  'support:application_step': 'support reads and writes what is said about an application',
  'support:staff_member': 'the operator appoints who works for it',
  'support:processor_event': 'the console shows messages of the card processor',
  'support:credit_adjustment': 'support corrects a ledger whose people have names that lead nowhere',
  'support:credit_alarm': 'the console shows which ledger does not hold; alarms name accounts only',
  'support:credit_seal': 'the console shows the hashes of closed months',
  'worker:outbox_delivery': 'deliveries hold technical ids only',
  'support:outbox_delivery': 'a dead delivery is shown and run again',
  'worker:due_work': 'due work holds technical ids only',
  'support:due_work': 'dead work is shown and run again',
  'worker:delivery': 'the notices job claims a letter for any recipient; rows hold no content',
  'worker:processor_event': 'a message is noted before it is known whose it is',
}

/** Published facts: `table` → the roles that read every row of it, and why that is nobody's secret. */
const published: Readonly<Record<string, { readonly roles: string; readonly why: string }>> = {
  terms_version: {
    roles: 'visitor gate company person professional worker',
    why: 'terms are read before signing in',
  },
  professional: { roles: 'visitor company person worker', why: 'approved profiles are shown in hubs' },
  service: { roles: 'visitor company person worker', why: 'active services are shown in hubs' },
  working_hours: { roles: 'visitor person worker', why: 'bookable hours are what the offer shows' },
  availability_setting: { roles: 'visitor person worker', why: 'notice and period are what the offer shows' },
  hours_exception: { roles: 'visitor person worker', why: 'hours of single dates are what the offer shows' },
  tax_rate: { roles: 'person professional worker', why: 'the tax on a service is the law' },
  intake_form: { roles: 'person worker', why: 'a form is shown to whoever books' },
}

/** Whether a role reads every row of a published table. */
export function isPublishedTo(role: string, table: string): boolean {
  return published[table]?.roles.split(' ').includes(role) ?? false
}

/** Axes of tables that hold people's use of services, or secrets of their accounts. */
export const hiddenFromCompany = new Set(['care', 'person', 'gate', 'browser', 'professional'])

/** Functions that run with more rights than their caller, each behind a narrow question. */
export const definerFunctions = new Set([
  'allow_clock_shift',
  'applied_migrations',
  'apply_adjustment',
  'broken_seals',
  'cancel_work',
  'chain_of_month',
  'claim_due',
  'claim_events',
  'claim_session',
  'claim_time',
  'claim_unfinished',
  'clock_shift_seconds',
  'company_of_attempt_handoff',
  'company_of_attempt_state',
  'company_of_connection',
  'company_of_directory_token',
  'company_of_domain',
  'company_of_sso_share',
  'count_directory_users',
  'count_use',
  'document_by_check',
  'event_by_id',
  'draw_from_pool',
  'event_by_id',
  'extend_claim',
  'fill_blocks',
  'fund_pool',
  'is_first_session',
  'grant_to_many',
  'hold_credits',
  'keep_claim',
  'ledger_problems',
  'mark_relayed',
  'move_credits',
  'next_document_number',
  'open_credit_account',
  'name_credit_people',
  'open_lot_account',
  'plan_work',
  'refill_blocks',
  'pool_balance',
  'pseudonymous_balances',
  'pseudonymous_ledger',
  'release_claim',
  'release_request_cards',
  'request_of_card',
  'resolve_host',
  'settle_hold',
  'shift_clock',
  'slug_is_free',
  'taken_times',
  'typical_reply_hours',
  'transfer_credits',
  'unsealed_months',
  'waiting_claims',
  'waiting_requests',
  'write_movement',
])
