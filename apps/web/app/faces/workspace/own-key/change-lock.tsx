import { useWords } from '@kara/language'
import { newRecoveryCode, proofOf, readRecoveryCode, takeIn, type WrapKind, wrapMaster } from '@kara/own-key'
import { Button, Disclosure, Field, TextInput } from '@kara/ui'
import { useSubmit } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { workspacePaths } from '../paths.ts'
import { CodeSheet, isGroupOf } from './code-sheet.tsx'
import { ownKeyMessages } from './own-key-messages.ts'
import { ChoosePassphrase } from './turn-on.tsx'
import { type LockedKey, masterBehind } from './use-own-key.ts'

type Master = Uint8Array<ArrayBuffer>

/** Another passphrase or another code, by whoever has one of the two. */
export function ChangeLock({ current }: { current: LockedKey }) {
  const words = useWords(ownKeyMessages)
  const submit = useSubmit()
  const [master, setMaster] = useState<Master | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const rewrap = async (kind: WrapKind, secret: string) => {
    if (!master) return
    setIsBusy(true)
    const { id } = current
    const proof = await proofOf(await takeIn(id, master))
    const made = { id, proof, wrap: await wrapMaster({ id, kind }, secret, master) }
    setMaster(null)
    setCode(null)
    setIsBusy(false)
    submit(
      { intent: 'rewrap', made: JSON.stringify(made) },
      { method: 'post', action: workspacePaths.ownKey() },
    )
  }
  return (
    <Disclosure summary={words('change.title')}>
      {master === null ? <Prove current={current} onProven={setMaster} /> : null}
      {master && code === null ? (
        <div className="flex flex-col gap-6">
          <ChoosePassphrase
            label={words('change.passphrase')}
            isBusy={isBusy}
            onChosen={(passphrase) => rewrap('passphrase', passphrase)}
          />
          <div>
            <Button type="button" variant="secondary" onClick={() => setCode(newRecoveryCode())}>
              {words('change.code')}
            </Button>
          </div>
        </div>
      ) : null}
      {code === null ? null : <NewCode code={code} isBusy={isBusy} onKept={() => rewrap('code', code)} />}
    </Disclosure>
  )
}

/** Unlocks once more, whatever is unlocked in this browser: somebody else may be sitting here. */
function Prove({ current, onProven }: { current: LockedKey; onProven: (master: Master) => void }) {
  const words = useWords(ownKeyMessages)
  const [state, setState] = useState<'idle' | 'busy' | 'wrong'>('idle')
  const prove = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setState('busy')
    const typed = String(new FormData(event.currentTarget).get('secret') ?? '')
    const code = readRecoveryCode(typed)
    const master = code
      ? await masterBehind(current, 'code', code)
      : await masterBehind(current, 'passphrase', typed)
    setState(master ? 'idle' : 'wrong')
    if (master) onProven(master)
  }
  return (
    <form onSubmit={prove} className="flex flex-col gap-4">
      <Field
        label={words('change.prove')}
        hint={words('change.proveHint')}
        errors={state === 'wrong' ? [words('unlock.wrong')] : undefined}
      >
        <TextInput name="secret" type="password" autoComplete="off" required />
      </Field>
      <div>
        <Button variant="secondary" busy={state === 'busy'} busyLabel={words('unlock.busy')}>
          {words('change.go')}
        </Button>
      </div>
    </form>
  )
}

function NewCode({ code, isBusy, onKept }: { code: string; isBusy: boolean; onKept: () => void }) {
  const words = useWords(ownKeyMessages)
  const [isWrong, setIsWrong] = useState(false)
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const isRight = isGroupOf(code, String(new FormData(event.currentTarget).get('group') ?? ''))
    setIsWrong(!isRight)
    if (isRight) onKept()
  }
  return (
    <form onSubmit={keep} className="flex flex-col gap-4">
      <CodeSheet code={code} errors={isWrong ? [words('code.wrong')] : undefined} />
      <div>
        <Button busy={isBusy} busyLabel={words('turnOn.busy')}>
          {words('change.useCode')}
        </Button>
      </div>
    </form>
  )
}
