import { useWords } from '@kara/language'
import { Avatar, Button, Menu, TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import { everywherePaths } from './everywhere-paths.ts'
import { frameMessages } from './frame-messages.ts'
import { forgetKeys } from './keyring.ts'
import { ReadingSwitches } from './reading-switches.tsx'

export interface AccountMenuProps {
  name: string
  /** Address of the person's own picture; null: their monogram. */
  pictureUrl: string | null
  profile: { readonly href: string; readonly label: string }
}

/** Who is signed in, their profile, how they read, and the way out: in the head of a roomy face. */
export function AccountMenu({ name, pictureUrl, profile }: AccountMenuProps) {
  const words = useWords(frameMessages)
  return (
    <Menu
      trigger={
        <>
          <Avatar name={name} src={pictureUrl ?? undefined} />
          <span className="max-sm:sr-only">{name}</span>
        </>
      }
    >
      <div className="flex flex-col gap-3 p-3">
        <TextLink href={profile.href}>{profile.label}</TextLink>
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
