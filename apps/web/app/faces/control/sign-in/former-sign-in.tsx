import { useFormatter, useWords } from '@kara/language'
import { Button, Disclosure, Field, Select } from '@kara/ui'
import { Form, useSearchParams } from '@remix-run/react'
import { formerSignInMessages } from './former-sign-in-messages.ts'

export interface OtherConnection {
  readonly id: string
  readonly label: string
}

export interface FormerSignInProps {
  readonly connection: {
    readonly id: string
    readonly state: string
    readonly replaces: { readonly connectionId: string; readonly until: string } | null
  }
  readonly others: readonly OtherConnection[]
}

/** Whether the company's people had another sign-in before, whose accounts this one then opens. */
export function FormerSignInField({ connection, others }: FormerSignInProps) {
  const words = useWords(formerSignInMessages)
  const [query] = useSearchParams()
  // As it was chosen before somebody was led away to show that it is they.
  const chosen = query.get('connection') === connection.id ? query.get('replaces') : null
  return (
    <Field label={words('question')} hint={words('hint')}>
      <Select
        name="replaces"
        defaultValue={chosen ?? connection.replaces?.connectionId ?? 'none'}
        options={[
          { value: 'none', label: words('none') },
          ...others.map(({ id, label }) => ({ value: id, label: words('instead', { label }) })),
        ]}
      />
    </Field>
  )
}

/** The same for a connection that is on already, with what holds now. */
export function FormerSignIn({ connection, others }: FormerSignInProps) {
  const words = useWords(formerSignInMessages)
  const { date } = useFormatter()
  const { id, state, replaces } = connection
  const [query] = useSearchParams()
  const isLeftOpen = query.get('connection') === id && query.get('to') === state
  const former = others.find((other) => other.id === replaces?.connectionId)
  return (
    <>
      {replaces && former ? (
        <p>{words('until', { label: former.label, date: date(replaces.until) })}</p>
      ) : null}
      <Disclosure summary={words('summary')} isOpen={isLeftOpen}>
        <Form method="post" className="flex flex-col items-start gap-3">
          <FormerSignInField connection={connection} others={others} />
          <p className="text-ink-quiet text-sm">{words('unlike')}</p>
          <input type="hidden" name="connectionId" value={id} />
          <input type="hidden" name="to" value={state} />
          <Button size="small">{words('save')}</Button>
        </Form>
      </Disclosure>
    </>
  )
}
