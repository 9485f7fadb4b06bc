import { defaultSessionRules } from '@kara/hubs/contracts'
import { useWords } from '@kara/language'
import { ButtonLink, FormActions, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { TermsCard } from '../../../account/terms-card.tsx'
import { KeptRequest } from '../../../care/request-form/kept-request.tsx'
import { RequestFields } from '../../../care/request-form/request-fields.tsx'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { ownPageMessages } from '../own-page/own-page-messages.ts'
import { entrancePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(ownPageMessages)

/** Asking on a professional's own page: an account, the terms, and what the request says. */
export default function OwnRequestPage() {
  const loaded = useLoaderData<typeof loader>()
  const words = useWords(ownPageMessages)
  if (loaded.isKept)
    return (
      <EntryFrame title={words('request.heading', { name: loaded.name })}>
        <KeptRequest />
      </EntryFrame>
    )
  const { step, name, here, slug, termsProblem, ...data } = loaded
  return (
    <EntryFrame
      title={words('request.heading', { name })}
      description={words('request.lead')}
      aside={<TextLink href={entrancePaths.ownPage(slug)}>{name}</TextLink>}
    >
      {step.name === 'account' ? (
        <div className="flex flex-col gap-3">
          <h2 className="font-semibold text-lg">{words('request.account')}</h2>
          <p>{words('request.accountText', { name })}</p>
          <FormActions>
            <ButtonLink variant="primary" href={entrancePaths.signUp(here)}>
              {words('request.signUp')}
            </ButtonLink>
            <ButtonLink href={entrancePaths.signIn(here)}>{words('request.signIn')}</ButtonLink>
          </FormActions>
        </div>
      ) : null}
      {step.name === 'terms' ? (
        <TermsCard
          terms={step.terms}
          action={here}
          problem={termsProblem}
          declineText={words('request.declineText', { name })}
        />
      ) : null}
      {step.name === 'form' ? (
        <RequestFields
          professional={name}
          {...data}
          questions={step.questions}
          typicalReply={null}
          replyDays={defaultSessionRules.replyDays}
          credits={null}
          isPrivate
        >
          <Trap />
        </RequestFields>
      ) : null}
    </EntryFrame>
  )
}

/** Nobody sees it, hears it or comes to it with a key; what fills in every field gives itself away. */
function Trap() {
  const words = useWords(ownPageMessages)
  return (
    <div hidden>
      <label>
        {words('request.trap')}
        <input type="text" name="ownTrap" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
