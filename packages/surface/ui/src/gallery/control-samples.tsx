import { CalendarPlus, Search, Trash2, Video, X } from 'lucide-react'
import * as Ui from '../index.ts'
import { Row, Sample, useSay } from './sample.tsx'

function Buttons() {
  const say = useSay()
  return (
    <Sample id="buttons" name="Button, ButtonLink, IconButton, TextLink">
      <Row>
        <Ui.Button variant="primary">{say('Book Tuesday 14:00', 'Bóka þriðjudag 14:00')}</Ui.Button>
        <Ui.Button>{say('Move the session', 'Færa tímann')}</Ui.Button>
        <Ui.Button variant="quiet">{say('Not now', 'Ekki núna')}</Ui.Button>
        <Ui.Button variant="critical" icon={Trash2}>
          {say('Close the hub for good', 'Loka vefnum fyrir fullt og allt')}
        </Ui.Button>
        <Ui.Button variant="primary" busy busyLabel={say('Booking…', 'Bóka…')}>
          {say('Book', 'Bóka')}
        </Ui.Button>
        <Ui.Button
          variant="primary"
          disabledReason={say('Opens 10 minutes before the session', 'Opnast 10 mínútum fyrir tímann')}
        >
          {say('Join', 'Koma inn')}
        </Ui.Button>
      </Row>
      <Row>
        <Ui.ButtonLink href="#buttons" size="large" variant="primary" icon={Video}>
          {say('Join the session', 'Koma í tímann')}
        </Ui.ButtonLink>
        <Ui.ButtonLink href="#buttons" size="small" icon={CalendarPlus}>
          {say('Add to calendar', 'Setja í dagatal')}
        </Ui.ButtonLink>
        <Ui.IconButton icon={X} label={say('Close', 'Loka')} />
        <span className="self-center">
          <Ui.TextLink href="#buttons">
            {say('What your employer sees', 'Hvað vinnuveitandinn sér')}
          </Ui.TextLink>
        </span>
      </Row>
    </Sample>
  )
}

function TextFields() {
  const say = useSay()
  return (
    <Sample
      id="fields"
      name="Field, TextInput, TextArea, Select, CodeInput, FileInput, ColorField, ErrorSummary"
    >
      <div className="grid gap-8 lg:grid-cols-2">
        <Ui.FormStack>
          <Ui.ErrorSummary
            title={say('One answer needs another look', 'Eitt svar þarf að skoða betur')}
            errors={[
              {
                message: say(
                  'Write the whole address, such as name@company.is',
                  'Skrifaðu allt netfangið, til dæmis nafn@fyrirtæki.is',
                ),
                controlId: 'gallery-email',
              },
            ]}
          />
          <Ui.Field label={say('Name', 'Nafn')}>
            <Ui.TextInput name="name" defaultValue="Þórdís Æsa Jónsdóttir" autoComplete="off" />
          </Ui.Field>
          <Ui.Field
            id="gallery-email"
            label={say('Work email', 'Vinnunetfang')}
            hint={say('We send a six-digit code there.', 'Við sendum þangað sex stafa kóða.')}
            errors={[
              say(
                'Write the whole address, such as name@company.is',
                'Skrifaðu allt netfangið, til dæmis nafn@fyrirtæki.is',
              ),
            ]}
            required
          >
            <Ui.TextInput name="email" type="email" defaultValue="thordis@" />
          </Ui.Field>
          <Ui.Field label={say('Hub address', 'Veffang')}>
            <Ui.TextInput name="slug" defaultValue="fjallasyn" suffix=".karahubs.is" />
          </Ui.Field>
          <Ui.Field
            label={say('Anything to know beforehand', 'Eitthvað sem gott er að vita fyrir fram')}
            optionalLabel={say('optional', 'má sleppa')}
          >
            <Ui.TextArea
              name="note"
              maxLength={400}
              defaultValue={say('I would like to talk about sleep.', 'Mig langar að tala um svefn.')}
              countLabel={(left) => say(`${left} left`, `${left} eftir`)}
            />
          </Ui.Field>
        </Ui.FormStack>
        <Ui.FormStack>
          <Ui.FieldRow>
            <Ui.Field label={say('Language', 'Tungumál')}>
              <Ui.Select
                name="language"
                placeholder={say('Any language', 'Öll tungumál')}
                options={[
                  { value: 'is', label: 'Íslenska' },
                  { value: 'en', label: 'English' },
                ]}
              />
            </Ui.Field>
            <Ui.Field label={say('Credits', 'Inneignir')} counter="0–20">
              <Ui.TextInput name="credits" inputMode="numeric" defaultValue="5" />
            </Ui.Field>
          </Ui.FieldRow>
          <Ui.Field
            label={say('Code from the letter', 'Kóði úr póstinum')}
            hint={say(
              'Sent to t…@fjallasyn.is; valid for 10 minutes.',
              'Sendur á t…@fjallasyn.is; gildir í 10 mínútur.',
            )}
          >
            <Ui.CodeInput name="code" defaultValue="418302" />
          </Ui.Field>
          <Ui.Field
            label={say('Logo', 'Merki')}
            hint={say('SVG or PNG, at most 1 MB.', 'SVG eða PNG, mest 1 MB.')}
          >
            <Ui.FileInput
              name="logo"
              chooseLabel={say('Choose a picture', 'Velja mynd')}
              accept="image/png,image/svg+xml"
            />
          </Ui.Field>
          <Ui.Field label={say('Company colour', 'Litur fyrirtækisins')}>
            <Ui.ColorField
              name="colour"
              defaultValue="#2f6b5e"
              swatchLabel={say('Pick a colour', 'Velja lit')}
              suggestions={[
                { hex: '#2f6b5e', label: say('Spruce', 'Greni') },
                { hex: '#1d4ed8', label: say('Blue', 'Blár') },
                { hex: '#fff3b0', label: say('Pale yellow', 'Fölgulur') },
              ]}
            />
          </Ui.Field>
          <Ui.Field label={say('Search', 'Leita')}>
            <Ui.TextInput
              name="q"
              type="search"
              icon={Search}
              placeholder={say('Topic or name', 'Efni eða nafn')}
            />
          </Ui.Field>
          <Ui.FormActions>
            <Ui.Button variant="primary">{say('Save the colour', 'Vista litinn')}</Ui.Button>
            <Ui.Button variant="quiet">
              {say('Back to the one in use', 'Aftur í þann sem er í notkun')}
            </Ui.Button>
          </Ui.FormActions>
        </Ui.FormStack>
      </div>
    </Sample>
  )
}

function Choices() {
  const say = useSay()
  return (
    <Sample id="choices" name="Checkbox, RadioGroup, ChoiceCards">
      <div className="grid gap-8 lg:grid-cols-2">
        <div>
          <Ui.Checkbox
            name="terms"
            label={say('I accept the terms of the service', 'Ég samþykki skilmála þjónustunnar')}
            hint={say('Version 3, two pages.', 'Útgáfa 3, tvær síður.')}
            defaultChecked
          />
          <Ui.Checkbox
            name="privacy"
            label={say('I have read what my employer sees', 'Ég hef lesið hvað vinnuveitandinn sér')}
            errors={[say('Tick this to go on', 'Merktu við til að halda áfram')]}
          />
          <Ui.RadioGroup
            className="mt-4"
            legend={say('Calendar entry', 'Færsla í dagatali')}
            name="calendar"
            defaultValue="neutral"
            choices={[
              {
                value: 'neutral',
                label: say('Neutral title', 'Hlutlaus titill'),
                hint: say('“Meeting”, nothing else', '„Fundur“, ekkert annað'),
              },
              { value: 'full', label: say('With the name', 'Með nafni') },
              { value: 'none', label: say('None', 'Engin færsla'), disabled: true },
            ]}
          />
        </div>
        <Ui.ChoiceCards
          legend={say('How would you like to meet?', 'Hvernig viltu hittast?')}
          name="format"
          defaultValue="video"
          choices={[
            {
              value: 'video',
              label: say('Video', 'Myndsímtal'),
              hint: say('60 minutes, at home or anywhere quiet', '60 mínútur, heima eða á rólegum stað'),
              aside: say('1 credit', '1 inneign'),
            },
            {
              value: 'place',
              label: say('In person', 'Á staðnum'),
              hint: 'Borgartún 23, Reykjavík',
              aside: say('1 credit', '1 inneign'),
            },
            {
              value: 'phone',
              label: say('By phone', 'Í síma'),
              hint: say('30 minutes', '30 mínútur'),
              aside: say('½ credit', '½ inneign'),
            },
          ]}
        />
      </div>
    </Sample>
  )
}

/** Everything a person presses, writes into or chooses from. */
export function ControlSamples() {
  return (
    <>
      <Buttons />
      <TextFields />
      <Choices />
    </>
  )
}
