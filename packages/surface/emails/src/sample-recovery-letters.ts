import type { LetterSession } from './frame/session-facts.tsx'
import { renderAccountRecovery, renderElectronicIdAnswers } from './index.ts'
import type { SampleLetter } from './sample-letters.ts'

/** The letters about the way back into an account, at each of its stages, and back to the electronic ID. */
export function recoverySamples(app: string, at: LetterSession): SampleLetter[] {
  const [stopUrl, confirmUrl] = [`${app}/recovery/stop/t1`, `${app}/recovery/confirmation/t1`]
  const [recoveryUrl, securityUrl] = [`${app}/recovery`, `${app}/home/security`]
  const supportUrl = `${app}/support`
  const links = {
    asked: [stopUrl, confirmUrl, supportUrl],
    ready: [stopUrl, recoveryUrl, supportUrl],
    over: [securityUrl, supportUrl],
  }
  const stages: SampleLetter[] = (['asked', 'ready', 'done', 'stopped', 'refused', 'shown'] as const).map(
    (stage) => ({
      name: `account-recovery-${stage}`,
      links: links[stage === 'asked' || stage === 'ready' ? stage : 'over'],
      draw: (locale) =>
        renderAccountRecovery(
          {
            recipientName: 'Unnur',
            stage,
            at: at.startsAt,
            waitsUntil: at.startsAt,
            timeZone: at.timeZone,
            confirmUrl: stage === 'asked' ? confirmUrl : null,
            stopUrl,
            recoveryUrl,
            securityUrl,
            supportUrl,
          },
          locale,
        ),
    }),
  )
  const onwardUrl = `${app}/book`
  const answers: SampleLetter = {
    name: 'electronic-id-answers',
    links: [onwardUrl],
    draw: (locale) => renderElectronicIdAnswers({ recipientName: 'Unnur', onwardUrl }, locale),
  }
  return [...stages, answers]
}
