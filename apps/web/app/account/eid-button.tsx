import { defineMessages, useWords } from '@kara/language'
import { Button } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { IdCard } from 'lucide-react'
import { en } from './messages/factors/en.ts'
import { is } from './messages/factors/is.ts'
import type { Onward } from './onward.ts'

const messages = defineMessages(en, is)

export interface EidButtonProps {
  purpose: 'add' | 'confirm' | 'sign_in'
  onward: Onward
  label: string
  variant?: 'primary' | 'secondary'
}

/** To the electronic ID, and back to where the person was going. */
export function EidButton({ purpose, onward, label, variant = 'secondary' }: EidButtonProps) {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  return (
    <Form method="post" action="/eid">
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="to" value={onward.to} />
      {onward.back ? <input type="hidden" name="back" value={onward.back} /> : null}
      <Button
        variant={variant}
        size="large"
        isWide
        icon={IdCard}
        busy={formAction === '/eid'}
        busyLabel={words('eid.going')}
      >
        {label}
      </Button>
    </Form>
  )
}
