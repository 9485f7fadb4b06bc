import { getInputProps } from '@conform-to/react'
import type { CreditNote } from '@kara/invoices/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, Field, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'
import type { loader } from './page.server.ts'

const messages = defineMessages(en, is)

/** Where a transfer to the company is written down. */
export function PaybackForm({ owed }: { owed: Pick<CreditNote, 'id' | 'number' | 'total'> }) {
  const { today } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { money } = useFormatter()
  const state = usePageForm<{ creditNoteId: string; paidOn: string; reference: string }>({ paidOn: today })
  const { paidOn, reference } = state.fields
  return (
    <Card title={words('one.payback')} description={words('one.paybackWhat')}>
      <PageForm {...state} submitLabel={words('one.paybackSubmit')} busyLabel={words('busy')}>
        <input type="hidden" name="creditNoteId" value={owed.id} />
        <p>
          {owed.number}, {money(owed.total)}
        </p>
        <Field label={words('paidOn')} id={paidOn.id} errors={paidOn.errors} required>
          <TextInput {...getInputProps(paidOn, { type: 'date' })} key={paidOn.key} max={today} />
        </Field>
        <Field label={words('reference')} id={reference.id} errors={reference.errors} required>
          <TextInput {...getInputProps(reference, { type: 'text' })} key={reference.key} maxLength={60} />
        </Field>
      </PageForm>
    </Card>
  )
}
