export const en = {
  title: 'Who works here',
  description:
    'People on this list can use the benefit with their own sign-in. You never see here who does: the list is yours, and nothing comes back to it.',
  count:
    '{count, plural, =0 {Nobody is on the list} one {# person is on the list} other {# people are on the list}}',
  none: 'Nobody is on the list yet',
  noneWhy:
    'Whoever has a proven address on one of your domains counts as working here. Write a list when some of your people have other addresses, or when you have no single sign-on.',
  add: 'Add people or replace the list',
  find: 'Find an address',
  search: 'Search',
  noMatch: 'No address on the list contains this.',
  shown: 'The newest {shown} are shown; search for the others.',
  address: 'Address',
  since: 'On the list since',
  act: 'Change',
  strike: 'Strike out',
  strikeName: 'Strike out {email}',
  struck: '{email} is struck out. Who it belongs to has left.',
  gone: 'That address was not on the list any more.',
  way: {
    none: 'Everybody on this list comes by an account with a password: the hub asks for their address here and sends a code to it.',
    split:
      'People with an address at {domains} come through your company’s sign-in. Everybody else on this list, such as a contractor, comes by an account with a password; the hub offers it beside the sign-in.',
    everybody:
      'Everybody on this list comes by an account with a password; the hub offers it beside your company’s sign-in.',
    change: 'Which domain comes in how',
  },
  leaving: 'Who is struck out has left: they keep their account and their own history, and the benefit ends.',
  upload: {
    title: 'Add people or replace the list',
    description: 'Nothing is written before you have seen what changes.',
    back: 'Who works here',
    mode: 'What is this list?',
    modes: {
      add: 'People to add',
      replace: 'Everybody who works here',
    },
    modeHints: {
      add: 'Nobody is struck out.',
      replace: 'Who is on the list now and not in this one has left.',
    },
    file: 'A file',
    choose: 'Choose a file',
    fileHint:
      'CSV, as a spreadsheet saves it. The column with the addresses is found by itself; other columns are not kept.',
    text: 'Or paste the addresses',
    textHint: 'One on each line.',
    look: 'See what changes',
    looking: 'Reading…',
    preview: 'What changes',
    added: 'Come onto the list',
    removed: 'Are struck out',
    unchanged: 'Stay as they are',
    nothing: 'This list changes nothing.',
    replaces: 'Who is struck out has left; their benefit ends at once.',
    problems:
      '{count, plural, one {# line cannot be read and is left out} other {# lines cannot be read and are left out}}',
    line: 'Line',
    value: 'What stands there',
    why: 'Why',
    reasons: {
      missing: 'There is no address on this line.',
      invalid: 'This is not an address.',
      twice: 'It stands on line {before} already.',
    },
    allProblems: 'Save these lines as a file',
    problemFile: 'lines-to-mend.csv',
    apply: 'Write it down',
    applying: 'Writing…',
    done: 'The list is written: {added} added, {removed} struck out.',
  },
} as const
