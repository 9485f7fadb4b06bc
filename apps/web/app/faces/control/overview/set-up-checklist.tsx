import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, Checklist } from '@kara/ui'
import type { SetUpStep, SetUpStepName } from '../../../company/setup-steps.ts'
import { en } from '../messages/overview/en.ts'
import { is } from '../messages/overview/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

const placeOf: Record<SetUpStepName, (companyId: string) => string> = {
  company: controlPaths.overview,
  domain: controlPaths.domains,
  signIn: controlPaths.signIn,
  credits: controlPaths.credits,
  branding: controlPaths.branding,
  professionals: controlPaths.professionals,
  publish: controlPaths.publish,
}

/** The way to a live hub: each step with its state, who acts, and the button of the one that comes next. */
export function SetUpChecklist({ companyId, steps }: { companyId: string; steps: readonly SetUpStep[] }) {
  const words = useWords(messages)
  const next = steps.find(({ state }) => state === 'todo')?.name
  const done = steps.filter(({ state }) => state === 'done').length
  return (
    <Checklist
      label={words('checklist')}
      progressLabel={words('progress', { done: String(done), all: String(steps.length) })}
      items={steps.map(({ name, state, why }) => ({
        id: name,
        title: words(`steps.${name}.title`),
        description: words(`steps.${name}.what`),
        state,
        stateLabel: words(`why.${why}`),
        ...(name === 'company' ? {} : { href: placeOf[name](companyId) }),
        ...(name === next
          ? {
              action: (
                <ButtonLink variant="primary" size="small" href={placeOf[name](companyId)}>
                  {words(`steps.${name}.act`)}
                </ButtonLink>
              ),
            }
          : {}),
      }))}
    />
  )
}
