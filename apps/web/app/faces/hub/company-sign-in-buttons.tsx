import { Button } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'

interface CompanySignInButtonsProps {
  /** Where the sign-in begins. */
  action: string
  /** One button each; the name stands on it where there are several. */
  connections: readonly { readonly connectionId: string; readonly label: string }[]
  /** Where the person goes on afterwards. */
  to?: string
  words: { readonly go: string; readonly going: string; goBy(name: string): string }
}

/** To the company's own sign-in; a company with several has a button for each, by name. */
export function CompanySignInButtons({ action, connections, to, words }: CompanySignInButtonsProps) {
  const { formAction, formData } = useNavigation()
  const isOne = connections.length < 2
  return (
    <Form method="post" action={action} className="flex flex-col gap-3">
      {to ? <input type="hidden" name="to" value={to} /> : null}
      {connections.map(({ connectionId, label }, at) => (
        <Button
          key={connectionId}
          name="connection"
          value={connectionId}
          variant={at === 0 ? 'primary' : 'secondary'}
          size="large"
          isWide
          busy={formAction === action && formData?.get('connection') === connectionId}
          busyLabel={words.going}
        >
          {isOne ? words.go : words.goBy(label)}
        </Button>
      ))}
    </Form>
  )
}
