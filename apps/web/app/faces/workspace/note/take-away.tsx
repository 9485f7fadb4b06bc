import { useWords } from '@kara/language'
import { Button } from '@kara/ui'
import { Download, Printer } from 'lucide-react'
import { noteMessages } from './note-messages.ts'

/** Prints the note, or saves it as a file: in this browser, from what it shows. */
export function TakeAway({ title, text }: { title: string; text: string }) {
  const words = useWords(noteMessages)
  const save = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${title}\n\n${text}\n`], { type: 'text/plain;charset=utf-8' }))
    link.download = 'note.txt'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <div data-no-print className="flex flex-wrap gap-2">
      <Button type="button" size="small" variant="quiet" icon={Printer} onClick={() => window.print()}>
        {words('takeAway.print')}
      </Button>
      <Button type="button" size="small" variant="quiet" icon={Download} onClick={save}>
        {words('takeAway.save')}
      </Button>
    </div>
  )
}
