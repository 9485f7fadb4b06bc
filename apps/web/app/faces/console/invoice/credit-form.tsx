import { getInputProps, getTextareaProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, Checkbox, Field, TextArea, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'
import type { loader } from './page.server.ts'

const messages = defineMessages(en, is)

/** How much of the invoice is taken back, and why. */
export function CreditForm() {
  const { invoice, aloneMax } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const state = usePageForm<{ invoiceId: string; credits: string; reason: string; usedStay: string }>({
    // What can be taken back without another word.
    credits: String(Math.max(1, Math.min(invoice.creditsLeft, Math.floor(invoice.freeHalves / 2)))),
  })
  const { credits, reason, usedStay } = state.fields
  return (
    <Card title={words('one.credit')} description={words('one.creditWhat')}>
      <PageForm {...state} submitLabel={words('one.submit')} busyLabel={words('one.busy')}>
        <input type="hidden" name="invoiceId" value={invoice.id} />
        <input type="hidden" name="creditsLeft" value={invoice.creditsLeft} />
        <Field
          label={words('one.howMany')}
          hint={words('one.howManyHint', {
            left: format.credits(invoice.creditsLeft * 2),
            price: format.money(invoice.unitPrice),
            free: format.credits(invoice.freeHalves),
          })}
          id={credits.id}
          errors={credits.errors}
          required
        >
          <TextInput
            {...getInputProps(credits, { type: 'number' })}
            key={credits.key}
            min={1}
            max={invoice.creditsLeft}
          />
        </Field>
        <Field
          label={words('one.why')}
          hint={words('one.whyHint')}
          id={reason.id}
          errors={reason.errors}
          required
        >
          <TextArea {...getTextareaProps(reason)} key={reason.key} rows={2} maxLength={500} />
        </Field>
        <Checkbox
          name={usedStay.name}
          key={usedStay.key}
          defaultChecked={usedStay.initialValue === 'on'}
          label={words('one.usedStay')}
          hint={words('one.usedStayHint')}
        />
        <p className="text-sm">{words('one.aloneHint', { limit: format.credits(aloneMax * 2) })}</p>
      </PageForm>
    </Card>
  )
}
