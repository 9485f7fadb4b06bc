import { Button } from '@kara/ui'
import { Form } from '@remix-run/react'

interface Wording {
  /** On the button. */
  readonly label: string
  /** In full, with whom it is about. */
  readonly fullLabel: string
}

/** An invitation that nobody answered yet is sent again, or taken back. */
export function InviteButtons(props: {
  inviteId: string
  action: string
  again: Wording
  back: Wording & { readonly intent: string }
}) {
  const { inviteId, action, again, back } = props
  return (
    <Form method="post" action={action} className="flex flex-wrap justify-end gap-2 md:justify-start">
      <input type="hidden" name="inviteId" value={inviteId} />
      <Button size="small" name="intent" value="again" aria-label={again.fullLabel}>
        {again.label}
      </Button>
      <Button size="small" variant="quiet" name="intent" value={back.intent} aria-label={back.fullLabel}>
        {back.label}
      </Button>
    </Form>
  )
}
