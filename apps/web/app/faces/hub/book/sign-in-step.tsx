import { defineMessages, useWords } from '@kara/language'
import { Button, Card, Notice } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { BookingStep } from './page.server.ts'

const messages = defineMessages(en, is)

/** To the company's own sign-in, and back to the same held time. */
export function SignInStep({ step }: { step: Extract<BookingStep, { name: 'sign_in' }> }) {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  if (step.hasLeft) return <Notice tone="caution">{words('signIn.left')}</Notice>
  if (!step.mayGoOn) return <Notice tone="caution">{words('signIn.none')}</Notice>
  return (
    <Card title={words('signIn.title')} description={words('signIn.text')}>
      <Form method="post" action={hubPaths.bookSignIn()}>
        <Button
          variant="primary"
          size="large"
          isWide
          busy={formAction === hubPaths.bookSignIn()}
          busyLabel={words('signIn.going')}
        >
          {words('signIn.go')}
        </Button>
      </Form>
    </Card>
  )
}
