import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card } from '@kara/ui'
import { homePaths } from '../paths.ts'
import { seriesMessages } from './series-messages.ts'

export interface ChangeCardsProps {
  sessionId: string
  /** It can be moved by its client. */
  mayMove: boolean
  /** How many sessions were booked together with it, itself included; null: it stands alone. */
  seriesCount: number | null
  mayRepeat: boolean
}

/** Another time, the same time again, or the series it belongs to. */
export function ChangeCards({ sessionId, mayMove, seriesCount, mayRepeat }: ChangeCardsProps) {
  const words = useWords(seriesMessages)
  const format = useFormatter()
  return (
    <>
      {seriesCount ? (
        <Card
          title={words('series.title')}
          description={words('series.partOf', { count: format.number(seriesCount) })}
          ground="sunken"
        >
          <div>
            <ButtonLink href={homePaths.series(sessionId)}>{words('series.see')}</ButtonLink>
          </div>
        </Card>
      ) : null}
      {mayRepeat && !seriesCount ? (
        <Card title={words('repeat.offer')} description={words('repeat.offerText')} ground="sunken">
          <div>
            <ButtonLink href={homePaths.repeat(sessionId)}>{words('repeat.look')}</ButtonLink>
          </div>
        </Card>
      ) : null}
      {mayMove ? (
        <Card title={words('move.offer')} description={words('move.offerText')} ground="sunken">
          <div>
            <ButtonLink href={homePaths.move(sessionId)}>{words('move.look')}</ButtonLink>
          </div>
        </Card>
      ) : null}
    </>
  )
}
