import { useWords } from '@kara/language'
import { Button, Flash, FlashRegion } from '@kara/ui'
import { Form } from '@remix-run/react'
import type { Flash as FlashData } from '../http/flash.server.ts'
import { frameMessages } from './frame-messages.ts'

/** What just happened, with the way back where there is one. */
export function FlashNotice({ flash }: { flash: FlashData }) {
  const words = useWords(frameMessages)
  const { undo } = flash
  return (
    <FlashRegion label={words('flash.label')}>
      <Flash
        tone={flash.tone}
        dismissLabel={words('flash.dismiss')}
        undo={
          undo ? (
            <Form method="post" action={undo.action}>
              {Object.entries(undo.fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Button size="small" variant="quiet">
                {undo.label}
              </Button>
            </Form>
          ) : undefined
        }
      >
        {flash.text}
      </Flash>
    </FlashRegion>
  )
}
