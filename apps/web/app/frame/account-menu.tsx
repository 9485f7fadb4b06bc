import { useWords } from '@kara/language'
import { Button, Menu, TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import { everywherePaths } from './everywhere-paths.ts'
import { frameMessages } from './frame-messages.ts'
import { forgetKeys } from './keyring.ts'
import { ReadingSwitches } from './reading-switches.tsx'

/** Who is signed in, how they read, and the way out: in the head of a roomy face. */
export function AccountMenu({ name }: { name: string }) {
  const words = useWords(frameMessages)
  return (
    <Menu trigger={name}>
      <div className="flex flex-col gap-3 p-3">
        <ReadingSwitches />
        <TextLink as="a" href={everywherePaths.support()}>
          {words('support')}
        </TextLink>
        <Form method="post" action={everywherePaths.signOut()} onSubmit={() => void forgetKeys()}>
          <Button size="small" isWide>
            {words('signOut')}
          </Button>
        </Form>
      </div>
    </Menu>
  )
}
