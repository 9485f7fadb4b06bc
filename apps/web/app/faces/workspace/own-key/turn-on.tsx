import { useWords } from '@kara/language'
import {
  newMaster,
  newRecoveryCode,
  passphraseCharactersMin,
  problemOfPassphrase,
  proofOf,
  takeIn,
  wrapMaster,
} from '@kara/own-key'
import { Button, Card, Checkbox, Field, Notice, TextInput } from '@kara/ui'
import { useSubmit } from '@remix-run/react'
import { KeyRound } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { keepKey } from '../../../frame/keyring.ts'
import { workspacePaths } from '../paths.ts'
import { CodeSheet, isGroupOf } from './code-sheet.tsx'
import { ownKeyMessages } from './own-key-messages.ts'

/** First the passphrase, then the code on paper; only who has both turns it on. */
export function TurnOn({ nextId }: { nextId: string }) {
  const words = useWords(ownKeyMessages)
  // Whenever the page looks again another name is drawn; what was typed here stays with the first.
  const [id] = useState(nextId)
  const [chosen, setChosen] = useState<{ passphrase: string; code: string } | null>(null)
  return (
    <Card title={words('turnOn.title')} description={words('turnOn.lead')}>
      <noscript>
        <Notice tone="caution" title={words('noScript.title')}>
          {words('noScript.text')}
        </Notice>
      </noscript>
      {chosen ? (
        <Confirm id={id} {...chosen} onBack={() => setChosen(null)} />
      ) : (
        <ChoosePassphrase
          label={words('turnOn.next')}
          onChosen={(passphrase) => setChosen({ passphrase, code: newRecoveryCode() })}
        >
          <Checkbox name="understood" label={words('turnOn.understood')} required />
        </ChoosePassphrase>
      )}
    </Card>
  )
}

interface ChoosePassphraseProps {
  label: string
  onChosen: (passphrase: string) => void
  isBusy?: boolean
  children?: React.ReactNode
}

/** A passphrase, typed twice. It never leaves this page. */
export function ChoosePassphrase({ label, onChosen, isBusy, children }: ChoosePassphraseProps) {
  const words = useWords(ownKeyMessages)
  const [problem, setProblem] = useState<'short' | 'plain' | 'differs' | null>(null)
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const passphrase = String(form.get('passphrase') ?? '')
    const found = problemOfPassphrase(passphrase) ?? (form.get('again') === passphrase ? null : 'differs')
    setProblem(found)
    if (!found) onChosen(passphrase)
  }
  return (
    <form onSubmit={choose} className="flex flex-col gap-4">
      <Field
        label={words('passphrase.label')}
        hint={words('passphrase.hint', { count: String(passphraseCharactersMin) })}
        errors={problem && problem !== 'differs' ? [words(`passphrase.${problem}`)] : undefined}
        required
      >
        <TextInput name="passphrase" type="password" autoComplete="new-password" required />
      </Field>
      <Field
        label={words('passphrase.again')}
        errors={problem === 'differs' ? [words('passphrase.differs')] : undefined}
        required
      >
        <TextInput name="again" type="password" autoComplete="new-password" required />
      </Field>
      {children}
      <div>
        <Button variant="primary" busy={isBusy} busyLabel={words('turnOn.busy')}>
          {label}
        </Button>
      </div>
    </form>
  )
}

function Confirm(props: { id: string; passphrase: string; code: string; onBack: () => void }) {
  const { id, passphrase, code, onBack } = props
  const words = useWords(ownKeyMessages)
  const submit = useSubmit()
  const [state, setState] = useState<'idle' | 'busy' | 'wrong'>('idle')
  const turnOn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('group') ?? '')
    if (!isGroupOf(code, typed)) return setState('wrong')
    setState('busy')
    const master = newMaster()
    const key = await takeIn(id, master)
    const made = {
      id,
      proof: await proofOf(key),
      passphrase: await wrapMaster({ id, kind: 'passphrase' }, passphrase, master),
      code: await wrapMaster({ id, kind: 'code' }, code, master),
    }
    await keepKey(key)
    submit(
      { intent: 'turn_on', made: JSON.stringify(made) },
      { method: 'post', action: workspacePaths.ownKey() },
    )
  }
  return (
    <form onSubmit={turnOn} className="flex flex-col gap-4">
      <CodeSheet code={code} errors={state === 'wrong' ? [words('code.wrong')] : undefined} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon={KeyRound} busy={state === 'busy'} busyLabel={words('turnOn.busy')}>
          {words('turnOn.button')}
        </Button>
        <Button type="button" variant="quiet" onClick={onBack}>
          {words('turnOn.back')}
        </Button>
      </div>
    </form>
  )
}
