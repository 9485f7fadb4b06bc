export const payUpdate = {
  issued: {
    title: 'A new statement is ready',
    preview: 'What it comes to, and when it is paid.',
    what: 'The statement for {month} comes to {amount}. Its number is {number}.',
    sent: 'It is paid by itself, and reaches your bank after about two days.',
    waits: 'It waits for you: say once where your money goes, and it is sent by itself.',
  },
  paid: {
    title: 'A payment has reached your bank',
    preview: 'A statement is paid.',
    what: '{amount} for {month} has reached your bank. It stands there as {number}.',
  },
  failed: {
    title: 'A payment did not arrive',
    preview: 'Nothing is lost. Here is what helps.',
    what: '{amount} for {month} did not reach your bank. The money is not lost, it waits.',
  },
  reversed: {
    title: 'A payment was taken back',
    preview: 'Support knows why.',
    what: 'The payment of {amount} for {month} was taken back. Support knows why and writes to you. If you hear nothing within two working days, write to support.',
  },
  needs_more: {
    title: 'Something is missing before you can be paid',
    preview: 'It takes a few minutes to put right.',
    what: 'The card processor that pays you for us wants something more of you. Until it has it, your money waits. The page says what is missing.',
  },
  refused: {
    title: 'The card processor cannot pay you',
    preview: 'Nothing is lost. Here is what you can do.',
    what: 'The card processor that pays you for us has turned your account down, and does not tell us why. What you have earned waits for you, and sessions go on counting. The page says what you can do.',
  },
  todo: {
    account_not_ready:
      'The card processor wants something more of you. The page says what. Once it is there, the money is sent again by itself.',
    our_funds: 'The reason lies with us, and there is nothing for you to do: it is tried again every day.',
    bank_account:
      'Your bank does not take money for this account: it is closed, or its number or owner is another one. Name another account or correct it, and the money is sent again by itself.',
    bank_refused:
      'Your bank gave no reason. Ask your bank, then have it sent again from the page of the statement.',
    processor: 'There is nothing for you to do: support looks into it.',
    again: 'It was sent again before. Support looks into it now, and writes to you.',
  },
  account: 'Say where it goes',
  whatToDo: 'See what you can do',
  look: 'Open the statement',
  reason: 'You receive this because you are paid through Kara.',
} as const
