export const poolNotice = {
  pool_empty: {
    title: 'Your credit pool is empty',
    preview: 'Here is what happens now.',
    what: 'Every credit in the pool has been given out. What people have received or booked stays theirs; new credits have to wait until there are more.',
    private: 'We tell you that the pool is empty, never who asked for credits.',
  },
  pool_low: {
    title: 'Your credit pool is running low',
    preview: 'There is time to add to it.',
    what: 'Less than a fifth of what was bought is left in the pool. When it is empty, new credits have to wait; what people have already stays theirs.',
    private: 'We look once a week, so that the day says nothing about anybody.',
  },
  promise_lapsed: {
    title: 'Your rules promise more than you bought',
    preview: 'What was bought more than a year ago no longer counts.',
    what: 'You decided that a year of your rules must have been bought in the last twelve months. Some of what you bought is older now. What people have taken or booked stays theirs; buy more, or promise less.',
    private: 'This counts what the company buys and promises, so it says nothing about who uses credits.',
  },
  credit_requests: {
    title: 'Requests for more credits are waiting',
    preview: 'You decide without knowing who asks.',
    what: 'Employees ask for more credits than the policy gives. Each request shows a kind of reason and an amount, and you grant or decline it.',
    private:
      'Requests are gathered and held back for some days, so that neither the moment nor the number tells who asked.',
  },
  budget_half: {
    title: 'Half of your credit budget is used',
    preview: 'Nothing needs to be done.',
    what: 'Purchases have reached half of what you set as the budget of this period.',
    private: 'The budget counts what the company buys, so it says nothing about who uses credits.',
  },
  budget_most: {
    title: 'Four fifths of your credit budget are used',
    preview: 'There is a fifth left in this period.',
    what: 'Purchases have reached four fifths of what you set as the budget of this period. You can raise the budget, or wait for the next period.',
    private: 'The budget counts what the company buys, so it says nothing about who uses credits.',
  },
  budget_spent: {
    title: 'Your credit budget is used up',
    preview: 'No more credits can be bought until the next period.',
    what: 'Purchases have reached the budget of this period. Until the next one begins, or you raise the budget, no more credits can be bought. What is in the pool can be used as before.',
    private: 'The budget counts what the company buys, so it says nothing about who uses credits.',
  },
  invoice_issued: {
    title: 'There is a new invoice',
    preview: 'It lies with your credits.',
    what: 'The credits you bought are invoiced. You find the invoice as a file beside your purchases; it says by when it is to be paid.',
    private: 'An invoice says how many credits were bought, and nothing of who uses them.',
  },
  invoice_overdue: {
    title: 'An invoice is still open',
    preview: 'Its last day has passed.',
    what: 'The last day to pay one of your invoices has passed, and no payment has arrived. If you have paid it, the bank is on its way with it.',
    private: 'Nothing changes for your people: what they have received or booked stays theirs.',
  },
  invoice_credited: {
    title: 'An invoice was taken back',
    preview: 'The credit note lies with your credits.',
    what: 'One of your invoices was taken back, wholly or in part. The credit note says how much of it, and lies as a file beside the invoice; what had been paid of it is transferred to you.',
    private:
      'A credit note counts credits and amounts. What your people have received or booked stays theirs.',
  },
  invoice_paid_back: {
    title: 'Money was transferred to you',
    preview: 'It belongs to a credit note.',
    what: 'The amount of a credit note has been transferred to the company. You find the credit note beside your invoices, with the day of the transfer.',
    private: 'A credit note counts credits and amounts, and says nothing of who uses them.',
  },
  action: 'See your credits',
  reason: 'You receive this because you look after the credits of a hub on Kara.',
} as const
