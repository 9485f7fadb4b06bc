import { Button, Status, type StatusTone } from '@kara/ui'
import { Form } from '@remix-run/react'

interface SecondPersonProps {
  readonly tone: StatusTone
  readonly state: string
  /** What is decided on; absent: nothing is waited for. */
  readonly waiting?:
    | {
        readonly idName: string
        readonly id: string
        /** Whoever asked does not decide. */
        readonly isOwn: boolean
        readonly yes: string
      }
    | undefined
  readonly words: { readonly own: string; readonly yes: string; readonly no: string }
}

/** How something stands that two people decide on, with the decision while one is waited for. */
export function SecondPerson({ tone, state, waiting, words }: SecondPersonProps) {
  return (
    <span className="flex flex-col items-end gap-2 md:items-start">
      <Status tone={tone}>{state}</Status>
      {waiting ? (
        <Form method="post" className="flex flex-wrap items-center justify-end gap-2 md:justify-start">
          <input type="hidden" name={waiting.idName} value={waiting.id} />
          {waiting.isOwn ? (
            <span className="text-ink-quiet text-sm">{words.own}</span>
          ) : (
            <Button name="decision" value={waiting.yes} size="small">
              {words.yes}
            </Button>
          )}
          <Button name="decision" value="declined" size="small" variant="quiet">
            {words.no}
          </Button>
        </Form>
      ) : null}
    </span>
  )
}
