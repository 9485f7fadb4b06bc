export const en = {
  not_allowed: 'Only an owner, HR or finance administrator sees invoices.',
  none_here: 'There are no invoices here.',
  missing: 'There is no such invoice.',
  paid: 'This invoice is paid already.',
  paid_day: 'The day of payment lies before the invoice, or in the future.',
  credited: 'This invoice was taken back: nothing is left to pay.',
  credited_meanwhile:
    'A part of this invoice was taken back since you looked, perhaps by this very form. Look at the credit notes above; if you still mean it, send it again.',
  credited_too_much:
    '{left, plural, =0 {Nothing is} one {# credit is} other {# credits are}} left of this invoice.',
  credits_in_use:
    '{free, plural, =0 {No credits are} one {# credit is} other {# credits are}} free in the company’s pool. Credit that many, or say below that the rest stays with whoever has it.',
  credit_note_missing: 'There is no such credit note, or no money goes back by it.',
  paid_back: 'The money of this credit note went back already.',
  credit_waits:
    'A credit note of this invoice waits for a second person already. It is decided before another one is asked for.',
  second_person: 'A second person of support decides about a credit note of this size.',
  credit_order_missing: 'There is no such credit note to decide about, or it is decided already.',
} as const
