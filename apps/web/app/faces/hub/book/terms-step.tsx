import { defineMessages, useWords } from '@kara/language'
import { Button, Card, Checkbox, FormActions } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { PlainMarkdown } from '../../../frame/plain-markdown.tsx'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { BookingStep } from './page.server.ts'

const messages = defineMessages(en, is)

/** The terms in the reader's language. The box says that they were read; declining needs no box. */
export function TermsStep({ step }: { step: Extract<BookingStep, { name: 'terms' }> }) {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  const { terms, hasToAnswer } = step
  const accept = 'accept-terms'
  const decline = 'decline-terms'
  return (
    <Card title={terms.title} description={words('terms.version', { version: terms.version })}>
      <section
        aria-label={words('terms.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what it can reach.
        tabIndex={0}
        className="max-h-96 overflow-y-auto rounded-lg border border-line bg-surface p-4 text-sm"
      >
        <PlainMarkdown text={terms.body} />
      </section>
      <Form id={accept} method="post" action={hubPaths.bookTerms()}>
        <input type="hidden" name="termsVersionId" value={terms.id} />
        <Checkbox
          name="answer"
          value="accept"
          required
          label={words('terms.read')}
          errors={hasToAnswer ? [words('terms.missing')] : undefined}
        />
      </Form>
      <Form id={decline} method="post" action={hubPaths.bookTerms()}>
        <input type="hidden" name="termsVersionId" value={terms.id} />
        <input type="hidden" name="answer" value="decline" />
      </Form>
      <FormActions>
        <Button
          form={accept}
          variant="primary"
          busy={formAction === hubPaths.bookTerms()}
          busyLabel={words('terms.accepting')}
        >
          {words('terms.accept')}
        </Button>
        <Button form={decline} variant="quiet">
          {words('terms.decline')}
        </Button>
      </FormActions>
      <p className="text-ink-quiet text-sm">{words('terms.declineText')}</p>
    </Card>
  )
}
