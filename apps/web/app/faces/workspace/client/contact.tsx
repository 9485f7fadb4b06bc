import { localeNames, useWords } from '@kara/language'
import { Card, DefinitionList } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import type { loader } from './page.server.ts'

/** How to reach a client: the address that the professional typed themself, and otherwise nobody's. */
export function Contact() {
  const { contact } = useLoaderData<typeof loader>()
  const words = useWords(privateClientMessages)
  return (
    <Card title={words('contact.title')}>
      {contact ? (
        <DefinitionList
          items={[
            {
              term: words('contact.email'),
              value: (
                <a className="break-all underline" href={`mailto:${contact.email}`}>
                  {contact.email}
                </a>
              ),
            },
            { term: words('contact.language'), value: localeNames[contact.locale] },
          ]}
        />
      ) : null}
      <p className="max-w-prose text-ink-quiet text-sm">
        {words(contact ? 'contact.typed' : 'contact.none')}
      </p>
    </Card>
  )
}
