import { useWords } from '@kara/language'
import { Button, Disclosure, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { UsersRound } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { NothingYet } from '../nothing-yet.tsx'
import { homePaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { ProfessionalCard } from './professional-card.tsx'
import { professionalsMessages } from './professionals-messages.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(professionalsMessages)

/** Everybody whom the person sees or saw, with what can be done there. */
export default function ProfessionalsPage() {
  const { shown, hidden, hub } = useLoaderData<typeof loader>()
  const words = useWords(professionalsMessages)
  return (
    <PageStack>
      <PageHeader
        back={{ href: homePaths.start(), label: words('back') }}
        title={words('title')}
        description={words('lead')}
      />
      {shown.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {shown.map((professional) => (
            <ProfessionalCard key={professional.professionalId} professional={professional} />
          ))}
        </ul>
      ) : (
        <NothingYet icon={UsersRound} title={words('none')} hub={hub} find={words('find')}>
          {words('noneText')}
        </NothingYet>
      )}
      {hidden.length > 0 ? (
        <Disclosure summary={words('hidden', { count: String(hidden.length) })}>
          <p className="text-ink-quiet text-sm">{words('hiddenText')}</p>
          <ul className="mt-2 flex flex-col divide-y divide-line">
            {hidden.map(({ professionalId, name }) => (
              <li key={professionalId} className="flex flex-wrap items-center justify-between gap-2 py-2">
                <span>{name ?? words('nobody')}</span>
                <Form method="post">
                  <input type="hidden" name="professionalId" value={professionalId} />
                  <Button
                    size="small"
                    name="again"
                    value="1"
                    aria-label={words('showOf', { name: name ?? words('nobody') })}
                  >
                    {words('show')}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </PageStack>
  )
}
