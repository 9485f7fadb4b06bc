import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { WatchedMetadata } from '@kara/sso/contracts'
import { Button, DefinitionList, Notice, TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import { en } from '../messages/watched-metadata/en.ts'
import { is } from '../messages/watched-metadata/is.ts'
import { DismissProposal } from './dismiss-proposal.tsx'

const messages = defineMessages(en, is)

export interface WatchedMetadataNoticesProps {
  connectionId: string
  protocol: 'saml' | 'oidc'
  watched: WatchedMetadata
  now: string
  /** Where the metadata is loaded anew. */
  renewHref: string
}

/** What the daily look at the provider's metadata found, where it needs somebody. */
export function WatchedMetadataNotices({
  connectionId,
  protocol,
  watched,
  now,
  renewHref,
}: WatchedMetadataNoticesProps) {
  const words = useWords(messages)
  const { relativeTime } = useFormatter()
  const { proposal, problem, checkedAt } = watched
  const code = (text: string) => <code className="break-all text-sm">{text}</code>
  return (
    <>
      {problem ? (
        <Notice
          tone="caution"
          title={words(`problem.${protocol}`)}
          actions={<TextLink href={renewHref}>{words('load')}</TextLink>}
        >
          {words(`problemWhat.${protocol}`)}
        </Notice>
      ) : null}
      {proposal ? (
        <Notice tone="caution" title={words('proposal')}>
          <div className="flex flex-col items-start gap-3">
            <p>{words(proposal.isOtherProvider ? 'otherProvider' : 'otherAddress')}</p>
            <div className="self-stretch">
              <DefinitionList
                arrangement="stacked"
                items={proposal.changes.map(({ field, now, proposed }) => ({
                  term: words(`fields.${field}`),
                  value: (
                    <span className="flex flex-col gap-1">
                      <span>
                        {words('held')} {code(now || words('nothing'))}
                      </span>
                      <span>
                        {words('wanted')} {code(proposed || words('nothing'))}
                      </span>
                    </span>
                  ),
                }))}
              />
            </div>
            <Form method="post">
              <input type="hidden" name="connectionId" value={connectionId} />
              <input type="hidden" name="proposedAt" value={proposal.proposedAt} />
              <Button size="small">
                {words(proposal.isOtherProvider ? 'approveProvider' : 'approveAddress')}
              </Button>
            </Form>
            <DismissProposal connectionId={connectionId} proposedAt={proposal.proposedAt} />
          </div>
        </Notice>
      ) : null}
      {checkedAt ? (
        <p className="text-ink-quiet text-sm">
          {words(`checked.${protocol}`, { when: relativeTime(checkedAt, now) })}
        </p>
      ) : null}
    </>
  )
}
