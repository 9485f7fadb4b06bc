export const en = {
  title: 'Your companies',
  description: 'Choose the one you want to look after.',
  another: 'Create another company',
} as const
