export const sessionFacts = {
  clock: '{time} ({zone}), {duration}',
  how: 'How',
  modality: {
    video: 'Video call, in your browser',
    phone: 'Phone call',
    in_person: 'In person',
  },
  language: 'Language',
  professional: 'With',
  client: 'Client',
  payment: 'Payment',
} as const
