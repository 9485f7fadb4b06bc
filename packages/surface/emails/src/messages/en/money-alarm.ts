export const moneyAlarm = {
  difference: {
    title: 'Money here and at the card processor differs',
    preview: 'The comparison found what it could not put right.',
    what: '{count, plural, one {# difference waits} other {# differences wait}} that the comparison could not put right by itself.',
    todo: 'Each says what to do about it. Once somebody has settled it, or it is gone at the next comparison, it is not told again.',
  },
  refund_refused: {
    title: 'A bank did not take a refund',
    preview: 'The money is still with us.',
    what: 'The bank of a client’s card refused money on its way back. The client was told, and the bill counts as paid again.',
    todo: 'Give it back once more by its reference. When the card is closed, agree on another way with the client.',
  },
  dispute: {
    title: 'A bank questions a payment',
    preview: 'Evidence can be sent until a day.',
    what: 'The bank of a client’s card questions a payment. Meanwhile it may have taken the money back, and nobody here can give it back as well.',
    todo: 'The page of payments names the reference, the amount and the day until which evidence counts. Evidence is sent at the card processor: the booking and the receipt, never what the session was about.',
  },
  ledger: {
    title: 'A ledger of credits does not hold',
    preview: 'The nightly check raised an alarm.',
    what: 'The nightly check found a balance, a sum or a closed month of a company that is not what its entries say.',
    todo: 'The ledger’s page names the account or the month. Correct nothing before the cause is known.',
  },
  action: 'Look into it',
  reason: 'You receive this because you work in support of Kara.',
} as const
