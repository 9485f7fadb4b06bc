import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, Card, FormActions, Notice, PageHeader, PageStack, TextLink } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { en } from '../../../../account/messages/security/en.ts'
import { is } from '../../../../account/messages/security/is.ts'
import { pageTitle } from '../../../../frame/page-title.ts'
import { homePaths } from '../../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'companySignIn.title')

/** What it does to take a company's sign-in off, before it is done. */
export default function CompanySignInPage() {
  const { name, companyId, ownAddress, hasPassword } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { state } = useNavigation()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.security(), label: words('title') }}
        title={words('companySignIn.heading', { company: name })}
        description={words('companySignIn.lead', { company: name })}
      />
      {ownAddress ? (
        <Card title={words('companySignIn.happens')}>
          <Effects address={ownAddress} />
          {hasPassword ? null : (
            <p>
              {words('companySignIn.noPassword')}{' '}
              <TextLink href={homePaths.newPassword()}>{words('password.choose')}</TextLink>
            </p>
          )}
          <Form method="post">
            <FormActions>
              <Button
                variant="primary"
                busy={state === 'submitting'}
                busyLabel={words('companySignIn.acting')}
              >
                {words('companySignIn.act')}
              </Button>
              <ButtonLink variant="quiet" href={homePaths.security()}>
                {words('companySignIn.keep')}
              </ButtonLink>
            </FormActions>
          </Form>
        </Card>
      ) : (
        <Notice
          tone="caution"
          title={words('companySignIn.needsOwn')}
          actions={
            <ButtonLink href={homePaths.newAddress(homePaths.companySignIn(companyId))}>
              {words('addresses.add')}
            </ButtonLink>
          }
        >
          {words('companySignIn.needsOwnText')}
        </Notice>
      )}
    </PageStack>
  )
}

/** Each consequence in a sentence: others for who has left than for who works there. */
function Effects({ address }: { address: string }) {
  const { name: company, worksThere, isRequired, hasWorkAddress } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const effects = worksThere
    ? ([isRequired ? 'required' : 'optional', 'again'] as const)
    : (['left', ...(hasWorkAddress ? (['leftAddresses'] as const) : [])] as const)
  return (
    <ul className="flex list-disc flex-col gap-2 pl-5">
      {[...effects, 'sessions' as const].map((effect) => (
        <li key={effect} className="break-words">
          {words(`companySignIn.effect.${effect}`, { company, address })}
        </li>
      ))}
    </ul>
  )
}
