export const en = {
  not_allowed: 'Only an owner, HR or finance administrator sees invoices.',
  none_here: 'There are no invoices here.',
  missing: 'There is no such invoice.',
  paid: 'This invoice is paid already.',
  paid_day: 'The day of payment lies before the invoice, or in the future.',
} as const
