import { useWords } from '@kara/language'
import type { OwnKey } from '@kara/own-key'
import { Button, Card, Notice } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Download, LockOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ActInBrowser } from '../own-key/act-in-browser.tsx'
import { UnlockCard } from '../own-key/unlock-card.tsx'
import { type LockedKey, useOwnKey } from '../own-key/use-own-key.ts'
import { fetchRecord, keysOfRecord, type OpenedRecord, openSealed, ProofIsOld } from './open-record.ts'
import type { loader } from './page.server.ts'
import { recordMessages } from './record-messages.ts'
import { useRecordFile } from './use-record-file.ts'

/** First the record is opened, which is recorded; then the file is written here, from what this browser could open. */
export function TakeRecordAlong() {
  const { client } = useLoaderData<typeof loader>()
  const words = useWords(recordMessages)
  const [record, setRecord] = useState<OpenedRecord | null>(null)
  const [state, setState] = useState<'idle' | 'opening' | 'failed'>('idle')
  const open = async () => {
    setState('opening')
    try {
      setRecord(await fetchRecord(client.personId))
      setState('idle')
    } catch (error) {
      if (error instanceof ProofIsOld) return window.location.reload()
      setState('failed')
    }
  }
  if (record) return <Opened record={record} />
  return (
    <Card>
      <ActInBrowser
        label={words('open')}
        icon={LockOpen}
        isBusy={state === 'opening'}
        busyLabel={words('opening')}
        trouble={state === 'failed' ? words('failed') : null}
        onPress={open}
      >
        <p className="max-w-prose text-sm">{words('told')}</p>
      </ActInBrowser>
    </Card>
  )
}

function Opened({ record }: { record: OpenedRecord }) {
  const { locks } = useLoaderData<typeof loader>()
  const words = useWords(recordMessages)
  const [keys, setKeys] = useState<ReadonlyMap<string, OwnKey>>(new Map())
  const [savedAs, setSavedAs] = useState<string | null>(null)
  const writeFile = useRecordFile()
  const needed = locks.filter(({ id }) => keysOfRecord(record).includes(id))
  const left = record.texts.filter(({ sealed }) => sealed && !keys.has(sealed.ownKeyId)).length
  const save = async () => {
    const { name, html } = writeFile({ ...record, texts: await openSealed(record, keys) })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }))
    link.download = name
    link.click()
    URL.revokeObjectURL(link.href)
    setSavedAs(name)
  }
  return (
    <>
      {needed.map((lock) => (
        <KeyOfRecord
          key={lock.id}
          lock={lock}
          onOpen={(key) => setKeys((before) => new Map(before).set(key.id, key))}
        />
      ))}
      <Card>
        <div className="flex flex-col gap-3">
          <p role="status">{words('opened', { count: record.texts.length })}</p>
          {left > 0 ? <p className="text-sm">{words('left', { count: left })}</p> : null}
          <p className="text-ink-quiet text-sm">{words('care')}</p>
          <div>
            <Button type="button" variant="primary" icon={Download} onClick={save}>
              {words('save')}
            </Button>
          </div>
          {savedAs ? (
            <Notice tone="positive" isLive>
              {words('saved', { name: savedAs })}
            </Notice>
          ) : null}
        </div>
      </Card>
    </>
  )
}

/** A key that something of the record is under: taken where it is unlocked, else asked for. */
function KeyOfRecord({ lock, onOpen }: { lock: LockedKey; onOpen: (key: OwnKey) => void }) {
  const words = useWords(recordMessages)
  const own = useOwnKey(lock)
  const { key } = own
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each key that opens, not at every drawing
  useEffect(() => {
    if (key) onOpen(key)
  }, [key])
  if (own.state !== 'locked') return null
  return <UnlockCard locked={lock} title={words('unlock')} lead={words('unlockLead')} onOpen={own.open} />
}
