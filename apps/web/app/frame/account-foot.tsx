import { useWords } from '@kara/language'
import { Button, TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import { everywherePaths } from './everywhere-paths.ts'
import { frameMessages } from './frame-messages.ts'
import { forgetKeys } from './keyring.ts'
import { ReadingSwitches } from './reading-switches.tsx'

/** Who is signed in, how they read, and the way out: the foot of every rail. */
export function AccountFoot({ name }: { name: string }) {
  const words = useWords(frameMessages)
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <ReadingSwitches />
        <TextLink as="a" href={everywherePaths.support()} className="text-sm">
          {words('support')}
        </TextLink>
      </div>
      <div className="flex items-center justify-between gap-2 border-line border-t pt-3">
        <span className="min-w-0 truncate font-medium text-sm">{name}</span>
        <Form
          method="post"
          action={everywherePaths.signOut()}
          onSubmit={() => void forgetKeys()}
          className="shrink-0"
        >
          <Button size="small" variant="quiet" className="whitespace-nowrap">
            {words('signOut')}
          </Button>
        </Form>
      </div>
    </div>
  )
}
