export const en = {
  title: 'Where your money goes',
  lead: 'What you earn is paid into your bank account, one payment for each statement.',
  back: 'Payments',
  how: 'You say who you are and name your bank account on the page of our card processor, which pays you for us. We never see your account number.',
  none: {
    title: 'You have not named a bank account yet',
    text: 'It takes about five minutes. Have an identity document and your account number at hand. Until then your money waits for you.',
    go: 'Begin',
  },
  started: {
    title: 'You began, and something is still missing',
    text: 'What you have typed is kept. You go on where you stopped.',
    go: 'Go on',
  },
  needs_more: {
    title: 'The card processor wants something more',
    text: 'Until it is there, nothing can be paid to you. Your money waits.',
    go: 'Put it right',
  },
  in_review: {
    title: 'Everything is there, and is being looked at',
    text: 'That takes minutes, rarely a day or two. There is nothing for you to do: what waits is then sent by itself.',
    go: 'Look at what I gave',
  },
  ready: {
    title: 'Everything is in order',
    text: 'A new statement is paid by itself, and reaches your bank after about two days.',
    go: 'Change it',
  },
  refused: {
    title: 'The card processor cannot pay you',
    text: 'It has turned the account down and does not tell us why. Your money waits, nothing of it is lost.',
  },
  whatToDo: {
    title: 'What you can do',
    statements:
      'Go on as before: sessions count, and statements are written. What they come to waits for you.',
    support:
      'Write to support with the number of your account below. The card processor tells the reason only to those whose account it is; with the number, support asks it to look again.',
    other:
      'If it stays with its word, support agrees with you on another way to pay you, such as a transfer.',
    number: 'Number of your account',
    copy: 'Copy the number',
    copied: 'Copied',
    write: 'Write to support',
    open: 'See what waits',
  },
  missing: 'What is missing',
  parts: {
    identity: 'Who you are: name, date of birth, national ID',
    document: 'A picture of your passport, identity card or driving licence',
    bank: 'Your bank account',
    business: 'What you do',
    contact: 'How you can be reached',
    terms: 'Your consent to the processor’s terms',
    other: 'Something that its page explains',
  },
  leaves: 'The button leads to the card processor’s own page, and from there back here.',
  silent: 'The card processor does not answer right now. Nothing is lost: try again in a moment.',
  short: {
    none: 'Name a bank account',
    started: 'Go on naming your bank account',
    needs_more: 'The card processor wants something more',
    in_review: 'Your bank account is being looked at',
    ready: 'Where your money goes',
    refused: 'See what you can do',
  },
} as const
