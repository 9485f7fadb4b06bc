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
  credit_requests: {
    title: 'Requests for more credits are waiting',
    preview: 'You decide without knowing who asks.',
    what: 'Employees ask for more credits than the policy gives. Each request shows a kind of reason and an amount, and you grant or decline it.',
    private:
      'Requests are gathered and held back for some days, so that neither the moment nor the number tells who asked.',
  },
  action: 'See your credits',
  reason: 'You receive this because you look after the credits of a hub on Kara.',
} as const
