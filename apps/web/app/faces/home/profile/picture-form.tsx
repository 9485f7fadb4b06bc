import { limits } from '@kara/identity/contracts'
import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Field, FileInput } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { homePaths } from '../paths.ts'
import { pictureMessages } from '../picture-messages.ts'

/** The person's own picture, and its way off. */
export function PictureForm({ url }: { url: string | null }) {
  const words = useWords(pictureMessages)
  const { formAction } = useNavigation()
  const megabytesMax = useFormatter().number(limits.pictureBytesMax / 1_000_000)
  return (
    <Card title={words('title')}>
      <Form
        method="post"
        action={homePaths.picture()}
        encType="multipart/form-data"
        className="flex flex-col gap-3"
      >
        <Field label={words('label')} hint={words('hint', { megabytesMax })}>
          <FileInput
            key={url}
            name="picture"
            accept="image/jpeg,image/png,image/webp"
            chooseLabel={words('choose')}
            currentUrl={url ?? undefined}
            tooLarge={{ bytesMax: limits.pictureBytesMax, text: words('tooLarge', { megabytesMax }) }}
          />
        </Field>
        <div>
          <Button busy={formAction === homePaths.picture()} busyLabel={words('saving')}>
            {words('save')}
          </Button>
        </div>
      </Form>
      {url ? (
        <Form method="post" action={homePaths.pictureRemoval()}>
          <Button
            variant="quiet"
            busy={formAction === homePaths.pictureRemoval()}
            busyLabel={words('removing')}
          >
            {words('remove')}
          </Button>
        </Form>
      ) : null}
    </Card>
  )
}
