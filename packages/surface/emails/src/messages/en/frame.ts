export const frame = {
  sender: 'Kara',
  greeting: 'Hi {name},',
  noticesLink: 'Choose which messages you get',
} as const
