export const en = {
  not_allowed: 'You may not do this with the company’s sign-in.',
  connection_missing: 'There is no such company sign-in.',
  domain_first: 'Prove a domain of the company first: only its addresses can sign in.',
  connections_max: 'A company can have {max} sign-in connections.',
  not_tested: 'Sign in once through the connection before people depend on it.',
  test_not_passed: 'This test sign-in did not succeed, so nothing was switched on.',
  test_outdated: 'The connection was changed after this test. Test it again.',
  state_changed: 'Somebody else changed this connection meanwhile. Look again.',
  label_missing: 'Give the connection a name, such as “Entra ID”.',
  label_too_long: 'Write a shorter name.',
  metadata_missing: 'Choose the metadata file, or paste its text.',
  metadata_too_long: 'This is larger than metadata ever is. Choose the file for this one app.',
} as const
