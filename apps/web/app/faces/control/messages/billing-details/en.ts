export const en = {
  title: 'Billing details',
  description:
    'As whom the company stands on its invoices from now on. Invoices that were issued stay as they are.',
  back: 'Invoices',
  legalName: 'Registered name',
  registrationNumber: 'Registration number',
  taxNumber: 'VAT number',
  address: 'Address',
  poNumber: 'Usual PO number',
  poNumberHint: 'Stands on invoices of purchases that name none of their own.',
  optional: 'optional',
  submit: 'Save',
  busy: 'Saving…',
  saved: 'The billing details are saved.',
} as const
