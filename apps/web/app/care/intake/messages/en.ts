export const en = {
  seal: 'Only you and {name} can read the answers. They are sealed before they are stored.',
  nobody: 'the professional',
  choose: 'Choose',
  scale: 'From 0 to 10',
  consent: 'Yes, I agree',
  optional: 'optional',
  left: '{count, plural, one {# character} other {# characters}} left',
  submit: 'Submit',
  busy: 'Sending…',
  later: 'I’ll do it later',
} as const
