export const en = {
  title: 'Be found as a professional',
  lead: 'Companies choose professionals for their people here. Tell us who you are; after this you enter your licence and insurance, and we look at it within two working days.',
  terms: 'I have read and accept the terms for professionals',
  read: 'Read the terms',
  termsMissing: 'Accept the terms to go on.',
  submit: 'Apply',
  applied: 'Thank you. Now enter what lets you practise.',
} as const
