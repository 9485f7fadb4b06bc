import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Disclosure, PageHeader, PageStack, Status } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Lock } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import { ChangeLock } from './change-lock.tsx'
import { EndKey } from './end-key.tsx'
import { MoveNotes } from './move-notes.tsx'
import { ownKeyMessages } from './own-key-messages.ts'
import type { loader } from './page.server.ts'
import { TurnOn } from './turn-on.tsx'
import { NotOpenYet, UnlockCard } from './unlock-card.tsx'
import { useOwnKey } from './use-own-key.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(ownKeyMessages)

/** Notes under a key that only their author holds: turned on and off, unlocked, changed and moved here. */
export default function OwnKeyPage() {
  const { current, ended, houseTexts, nextId } = useLoaderData<typeof loader>()
  const words = useWords(ownKeyMessages)
  const own = useOwnKey(current)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.clients(), label: words('back') }}
        title={words('title')}
        description={words('lead')}
        status={current ? <Status tone="positive">{words('on')}</Status> : null}
      />
      {current ? <Since /> : null}
      {current && own.state === 'locked' ? (
        <UnlockCard
          locked={current}
          title={words('unlock.title')}
          lead={words('unlock.lead')}
          onOpen={own.open}
        />
      ) : null}
      {current && (own.state === 'looking' || own.state === 'impossible') ? (
        <NotOpenYet state={own.state} />
      ) : null}
      {own.key ? (
        <div>
          <Button type="button" variant="secondary" icon={Lock} onClick={own.lock}>
            {words('lockNow')}
          </Button>
        </div>
      ) : null}
      {current && own.key && houseTexts > 0 ? (
        <MoveNotes from={null} fromKey={null} to={own.key} texts={houseTexts} />
      ) : null}
      {ended.map((entry) => (
        <EndedKey key={entry.id} entry={entry} to={current ? own.key : 'house'} />
      ))}
      {current ? (
        <>
          <ChangeLock current={current} />
          <EndKey current={current} ownKey={own.key} />
        </>
      ) : (
        <TurnOn nextId={nextId} />
      )}
      <Meaning />
    </PageStack>
  )
}

function Since() {
  const { current, houseTexts } = useLoaderData<typeof loader>()
  const words = useWords(ownKeyMessages)
  const format = useFormatter()
  if (!current) return null
  return (
    <Card ground="sunken">
      <p>{words('since', { when: format.dateTimeWithZone(current.turnedOnAt, 'day') })}</p>
      <p className="text-ink-quiet text-sm">{words('counts', { own: current.texts, house: houseTexts })}</p>
    </Card>
  )
}

type Entry = ReturnType<typeof useLoaderData<typeof loader>>['ended'][number]

/** A key that ended while something is still under it: whoever can unlock it moves the texts on. */
function EndedKey({ entry, to }: { entry: Entry; to: Parameters<typeof MoveNotes>[0]['to'] | null }) {
  const words = useWords(ownKeyMessages)
  const own = useOwnKey(entry)
  const isLost = entry.endedBecause === 'lost'
  if (own.state === 'looking' || own.state === 'impossible') return <NotOpenYet state={own.state} />
  if (!own.key) {
    return (
      <UnlockCard
        locked={entry}
        title={words(isLost ? 'ended.lost' : 'ended.off')}
        lead={words(isLost ? 'ended.lostText' : 'ended.offText', { texts: entry.texts })}
        onOpen={own.open}
      />
    )
  }
  if (!to) return <Card title={words('ended.off')}>{words('ended.unlockPresent')}</Card>
  return <MoveNotes from={entry.id} fromKey={own.key} to={to} texts={entry.texts} />
}

/** What it means for everything around a note, in plain words. */
function Meaning() {
  const words = useWords(ownKeyMessages)
  const parts = ['who', 'lost', 'client', 'handover', 'erase', 'rest', 'copies'] as const
  return (
    <Disclosure summary={words('meaning.title')}>
      <ul className="flex list-disc flex-col gap-2 pl-4 text-sm">
        {parts.map((part) => (
          <li key={part}>{words(`meaning.${part}`)}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
