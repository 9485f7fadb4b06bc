export const frame = {
  sender: 'Kara',
  greeting: 'Hi {name},',
  supportLink: 'How to reach support',
  noticesLink: 'Choose which messages you get',
} as const
