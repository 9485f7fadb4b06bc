export const en = {
  title: 'Create your company',
  description: 'You become its owner. Colleagues can join you later, each with a role of their own.',
  name: 'Name of the company',
  nameHint: 'As your people know it.',
  country: 'Country',
  language: 'Language',
  zone: 'Time zone',
  zoneHint: 'Credit periods and reports begin and end in this zone.',
  terms:
    'Creating it, you accept our <link>terms for companies</link> on its behalf. You find them again among the terms you accepted.',
  submit: 'Create the company',
  busy: 'Creating the company…',
} as const
