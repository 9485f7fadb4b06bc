import { useWords } from '@kara/language'
import { Button, Card, Checkbox, FormStack } from '@kara/ui'
import { Form } from '@remix-run/react'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'

/** Whether private clients are asked for a card before their first session. */
export function CardRule({ isRequired }: { isRequired: boolean }) {
  const words = useWords(privateClientMessages)
  return (
    <Card title={words('card.title')}>
      <Form method="post" action={workspacePaths.clientInvites()}>
        <FormStack>
          <Checkbox
            name="isRequired"
            defaultChecked={isRequired}
            label={words('card.ask')}
            hint={words('card.askHint')}
          />
          <div>
            <Button name="intent" value="card">
              {words('card.save')}
            </Button>
          </div>
        </FormStack>
      </Form>
    </Card>
  )
}
