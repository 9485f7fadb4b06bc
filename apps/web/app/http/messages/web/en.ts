export const en = {
  no_hub: 'There is no hub at this address.',
  no_page: 'There is no page at this address.',
  no_hub_to_come_through:
    'Your company pays for who comes through its own sign-in, and its hub is not open at the moment. Nothing was booked.',
  not_an_admin: 'Your account does not run a company.',
  wrong_role: 'Your role in this company does not include this page.',
  past_sign_in:
    'You came in past your company’s sign-in, and that opens its settings only. Sign in as usual for everything else.',
  not_a_professional: 'Your account is not a professional’s.',
  sign_in_first: 'Your session has ended. Sign in again; nothing was saved just now.',
  session_ended:
    'Your session has ended. Sign in again in another tab of this browser, then send this once more; what you wrote stays here.',
  terms_first:
    'New terms apply since you opened this page. Read and accept them in another tab of this browser, then send this once more; what you wrote stays here.',
  confirm_first: 'First show that it is you on this device. Nothing was saved just now.',
  prove_first:
    'Show once more that it is you, in another tab of this browser: the button above leads there. Then save again; what you typed is still here.',
  field_missing: 'Fill this in.',
  trap_filled: 'One field of this form has to stay empty. Perhaps your browser filled it in. Send it again.',
  choose_one: 'Choose at least one service while the page is on.',
  time_unreadable: 'This is not a time. Choose a day and a time.',
  field_invalid: 'This does not look right. Check it once more.',
  field_too_short: 'Write at least {min} characters.',
  field_too_long: 'Write at most {max} characters.',
  field_too_small: 'Choose {min} or more.',
  field_too_big: 'Choose {max} or less.',
  email_invalid: 'Write an email address, such as anna@fjallasyn.is.',
  too_fast: 'Too much came from your network at once. Try again in {waitSeconds} s.',
  form_too_large: 'What was sent is too large.',
} as const
