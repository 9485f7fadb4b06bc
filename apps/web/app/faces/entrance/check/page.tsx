import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { CheckedDocument } from '@kara/payments/contracts'
import { Button, DefinitionList, Field, Notice, TextInput } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/check/en.ts'
import { is } from '../messages/check/is.ts'
import { entrancePaths } from '../paths.ts'
import { CreditNoteFacts, InvoiceFacts } from './invoice-facts.tsx'
import type { loader } from './page.server.ts'
import { StatementFacts } from './statement-facts.tsx'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** Where a union or an insurer checks a receipt. */
export default function CheckPage() {
  const { code, document, invoice, creditNote, statement } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <EntryFrame title={words('title')} description={words('lead')}>
      {document ? (
        <>
          <Verdict takenBack={document.takenBack} total={document.total} isTakenBack={document.isTakenBack} />
          <DocumentFacts document={document} />
        </>
      ) : invoice ? (
        <>
          <Verdict
            takenBack={invoice.takenBack}
            total={invoice.total}
            isTakenBack={invoice.takenBack.amountMinor > 0}
            of="invoice"
          />
          <InvoiceFacts invoice={invoice} />
        </>
      ) : creditNote || statement ? (
        <>
          <Notice tone="positive" title={words('genuine')}>
            {words('genuineText')}
          </Notice>
          {creditNote ? <CreditNoteFacts creditNote={creditNote} /> : null}
          {statement ? <StatementFacts statement={statement} /> : null}
        </>
      ) : code ? (
        <Notice tone="critical" title={words('unknown')}>
          {words('unknownText')}
        </Notice>
      ) : null}
      <Form method="get" action={entrancePaths.check()} className="flex flex-col gap-4">
        <Field label={words('code')} hint={words('codeHint')} id="code">
          <TextInput id="code" name="code" defaultValue={code} autoComplete="off" maxLength={40} />
        </Field>
        <Button variant="primary">{words('check')}</Button>
      </Form>
    </EntryFrame>
  )
}

/** Genuine, taken back, or taken back in part. */
function Verdict({
  isTakenBack,
  takenBack,
  total,
  of = 'receipt',
}: Pick<CheckedDocument, 'isTakenBack' | 'takenBack' | 'total'> & { of?: 'receipt' | 'invoice' }) {
  const words = useWords(messages)
  const format = useFormatter()
  if (!isTakenBack)
    return (
      <Notice tone="positive" title={words('genuine')}>
        {words('genuineText')}
      </Notice>
    )
  const isPart = takenBack.amountMinor < total.amountMinor
  return (
    <Notice tone="caution" title={words(`${isPart ? 'partlyTakenBack' : 'takenBack'}.${of}`)}>
      {isPart
        ? words(`partlyTakenBackText.${of}`, { amount: format.money(takenBack) })
        : words(`takenBackText.${of}`)}
    </Notice>
  )
}

function DocumentFacts({ document }: { document: CheckedDocument }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { kind, number, issuedAt, sellerName, buyerInitials, sessions, total, period } = document
  return (
    <DefinitionList
      items={[
        { term: words('kind'), value: words(`kinds.${kind}`) },
        { term: words('number'), value: number },
        { term: words('issued'), value: format.date(issuedAt) },
        { term: words('seller'), value: sellerName },
        { term: words('buyer'), value: buyerInitials },
        ...(period
          ? [{ term: words('period'), value: `${format.day(period.from)} – ${format.day(period.to)}` }]
          : []),
        { term: words('sessions'), value: format.number(sessions) },
        { term: words('total'), value: format.money(total) },
      ]}
    />
  )
}
