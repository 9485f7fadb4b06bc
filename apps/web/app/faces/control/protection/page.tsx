import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, Card, Checkbox, Notice, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData, useNavigation, useParams } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/protection/en.ts'
import { is } from '../messages/protection/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** What the company asks of its people before they book; whom it concerns it never learns. */
export default function ProtectionPage() {
  const { hub } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  return (
    <PageStack width="column">
      <PageHeader
        title={words('title')}
        description={words('lead')}
        back={{ href: controlPaths.signIn(companyId), label: words('back') }}
      />
      {hub ? (
        <Choice hub={hub} />
      ) : (
        <Notice actions={<ButtonLink href={controlPaths.branding(companyId)}>{words('toHub')}</ButtonLink>}>
          {words('noHub')}
        </Notice>
      )}
    </PageStack>
  )
}

interface ChoiceProps {
  hub: {
    readonly needsKey: boolean
    readonly needsElectronicId: boolean
    readonly waitsForName: boolean
    readonly isInIceland: boolean
  }
}

function Choice({ hub }: ChoiceProps) {
  const words = useWords(messages)
  const { state } = useNavigation()
  return (
    <Card as="div">
      <p>{words('why')}</p>
      <Form method="post" className="flex flex-col gap-5">
        <Checkbox name="key" label={words('key')} hint={words('keyHint')} defaultChecked={hub.needsKey} />
        {hub.isInIceland ? (
          <>
            <Checkbox
              name="electronicId"
              label={words('eid')}
              hint={words('eidHint')}
              defaultChecked={hub.needsElectronicId}
            />
            <Checkbox
              name="eidName"
              label={words('eidName')}
              hint={words('eidNameHint')}
              defaultChecked={hub.waitsForName}
            />
          </>
        ) : (
          <p className="text-ink-quiet text-sm">{words('eidElsewhere')}</p>
        )}
        <p>{words('sees')}</p>
        <div>
          <Button variant="primary" busy={state === 'submitting'} busyLabel={words('saving')}>
            {words('save')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
