import { defineMessages, useWords } from '@kara/language'
import { Button, Card } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { IdCard, ShieldCheck } from 'lucide-react'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { BookingStep } from './page.server.ts'

const messages = defineMessages(en, is)

/** What the hub asks for before a booking: why, what is kept, and the way there and back. */
export function ProtectStep({ step }: { step: Extract<BookingStep, { name: 'protect' }> }) {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  const { needed } = step
  return (
    <Card title={words(`protect.${needed}.title`)} description={words(`protect.${needed}.why`)}>
      <ul className="flex list-disc flex-col gap-2 pl-5">
        <li>{words(`protect.${needed}.kept`)}</li>
        <li>{words('protect.employer')}</li>
      </ul>
      <Form method="post" action={hubPaths.bookProtection()}>
        <Button
          variant="primary"
          size="large"
          isWide
          icon={needed === 'key' ? ShieldCheck : IdCard}
          busy={formAction === hubPaths.bookProtection()}
          busyLabel={words('protect.going')}
        >
          {words(`protect.${needed}.go`)}
        </Button>
      </Form>
    </Card>
  )
}
