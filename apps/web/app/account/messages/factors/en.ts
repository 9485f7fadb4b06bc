export const en = {
  eid: { going: 'Opening the electronic ID…' },
  passkey: {
    busy: 'Waiting for your device…',
    notMade: 'No passkey was made. You can try again, or use another device.',
    notUsed: 'No passkey was shown. You can try again, or use another of your devices.',
  },
  confirm: {
    title: 'Is it you?',
    heading: 'Show that it is you',
    text: 'Your account is protected, and this browser is new to it. Before anything private opens here, show what protects it.',
    again: 'Once more, to be sure',
    againText:
      'What you are about to do could let somebody else in, or hand them what is yours. Show what protects your account.',
    againSignIn:
      'What you are about to do could let somebody else in, or hand them what is yours. Sign in once more; then you have ten minutes for it.',
    failed: 'That did not work',
    passkey: 'Use a passkey',
    eid: 'Use the electronic ID',
    signIn: 'Sign in once more',
    signInBy: 'Sign in once more with {name}',
    unasked:
      'What counts is when your company’s sign-in asked you last. If it lets you through without asking, sign out there first, for example in your mail, and come back.',
    lost: 'You do not have it with you, or not any more?',
    lostText:
      'Use any device on which you have opened your account before: it stays open there, and you can add another passkey from it.',
    lostHonest:
      'If every passkey and ID is lost, nobody can simply let you in: not your employer, and not we. Support then checks who you are, which takes days. So add a second one.',
    lostAll: 'I have lost all of them',
    signOut: 'Sign out',
  },
  move: {
    title: 'Your electronic ID opens another account',
    heading: 'Your electronic ID opens another account',
    text: 'It can open one account only. To use it here, show that the other account is yours too: we send a code to its address.',
    moves:
      'The electronic ID, with what it protects, then belongs to this account and no longer to the other.',
    stays:
      'The other account stays as it is, with its sessions, receipts and credits. You open it with its own address, as before.',
    send: 'Send a code to the other account',
    sending: 'Sending…',
    leave: 'Leave it where it is',
  },
  protect: {
    title: 'Protect your account',
    heading: 'Keep your account to yourself',
    why: 'Whoever runs your employer’s sign-in can technically sign in as anybody at work. A key of your own closes that door: then only you open your sessions, messages and receipts.',
    passkeyText:
      'A passkey is your fingerprint, face or PIN on a device of yours. What you show your device is never sent to anybody.',
    eidText:
      'Of the electronic ID we keep your national ID, sealed, and your name as it stands there. Both show on your own pages and receipts.',
    afterwards: 'You show it once in every new browser. Nobody at work can reset it.',
    passkey: 'Protect with a passkey',
    another: 'Add another passkey',
    eid: 'Protect with the electronic ID',
    later: 'Not now',
    back: 'Back to the time that is held',
    needed: {
      key: 'Your company’s hub asks for this before you book. It never learns who has a key.',
      electronic_id:
        'Your company’s hub asks for the electronic ID before you book. It never learns who has shown one, nor the number.',
    },
    proveFirst: 'You signed in a while ago. Before a key is added, show once more that it is you.',
    prove: 'Show that it is me',
  },
} as const
