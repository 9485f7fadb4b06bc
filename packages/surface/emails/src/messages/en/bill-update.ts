export const billUpdate = {
  opened: {
    title: 'A bill is ready',
    preview: 'What it comes to, and how it is paid.',
    what: 'It comes to {amount}.',
  },
  paid: {
    title: 'Your payment arrived',
    preview: 'Your receipt is ready.',
    what: '{amount} arrived. Thank you. Your receipt is under Payments, whenever you need it.',
  },
  refused: {
    title: 'A payment did not go through',
    preview: 'Nothing was charged. Here is what helps.',
    what: 'Your card was asked for {amount}, and nothing was charged.',
  },
  refunded: {
    title: 'Money is on its way back to you',
    preview: 'It returns to the card that paid.',
    what: '{amount} returns to the card that paid. Banks take up to ten days. A credit note is under Payments.',
  },
  transferred: {
    title: 'Money was transferred to you',
    preview: 'Your card would not take it back.',
    what: '{amount} was transferred to the account that you named, because the card that paid would not take it back. A credit note is under Payments.',
  },
  paid_twice: {
    title: 'A second payment returns to you',
    preview: 'Your card was asked twice for one bill.',
    what: 'Your card was asked twice for one bill. {amount} returns to it. Banks take up to ten days. The bill itself is paid, and its receipt is as it was.',
  },
  refund_refused: {
    title: 'Your bank did not take money back',
    preview: 'It is not lost, and somebody looks after it.',
    what: '{amount} should have returned to the card that paid, and its bank refused it. The card may be closed or expired. The money is still with us: support looks after it, and reaches you if another way is needed.',
  },
  disputed: {
    title: 'Your bank asks us about a payment',
    preview: 'If you know the payment, tell your bank.',
    what: 'Your bank questions a payment of {amount}, as it does when its client does not know it. Nothing of your care changes, and no card is asked again by itself. If you know the payment by its reference, tell your bank; if something about it is wrong, support gives it back.',
  },
  why: {
    completed: 'It is for your time of {moment}.',
    late_cancelled:
      'It is for your time of {moment}, which was cancelled after the cut-off and therefore counts as held.',
    client_no_show:
      'It is for your time of {moment}, at which you were marked as absent. If that is not so, its page says until when you can object.',
  },
  charged: 'The card that you use first is charged on {when}. Until then you can pay with another one.',
  outside:
    'Your professional takes no cards here: pay them directly, as the two of you agreed. They close the bill when it is settled.',
  notCharged: 'No card is charged by itself. Pay when it suits you.',
  failed: {
    not_enough_money: 'The bank says that there is not enough money, or that a limit was reached.',
    expired: 'The bank says that the card has expired.',
    authentication: 'The bank wants you to confirm the payment yourself.',
    wrong_details: 'The bank says that something typed of the card is not right.',
    card_blocked: 'The bank says that the card is blocked.',
    try_again: 'The bank could not be reached.',
    declined: 'The bank gave no reason.',
  },
  again: 'The card is asked once more on {when}. You can pay now, with this card or another one.',
  byHand: 'The card is not asked again by itself. You can pay now, with this card or another one.',
  reference: 'On your bank statement it stands as KARA* {reference}.',
  pay: 'Look at it and pay',
  look: 'Open it',
  reason: 'You receive this because of a payment on Kara.',
} as const
