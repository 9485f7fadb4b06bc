import { useWords } from '@kara/language'
import { ButtonLink, Card } from '@kara/ui'
import { homePaths } from '../paths.ts'
import { waitingMessages } from '../waiting/waiting-messages.ts'

/** That somebody waits, and whether there is something for them now. */
export function WaitingRow({ count, isFree }: { count: number; isFree: boolean }) {
  const words = useWords(waitingMessages)
  return (
    <Card
      title={words(isFree ? 'rowFree' : 'title')}
      description={words('row', { count })}
      aside={
        <ButtonLink variant={isFree ? 'primary' : 'secondary'} href={homePaths.waiting()}>
          {words('see')}
        </ButtonLink>
      }
    />
  )
}
