import { Inbox } from 'lucide-react'
import * as Ui from '../index.ts'
import { portraitUrl, Row, Sample, useSay } from './sample.tsx'

function Words() {
  const say = useSay()
  return (
    <Sample id="notices" name="Notice, Status, Badge, Avatar, Flash">
      <div className="grid gap-3 lg:grid-cols-2">
        <Ui.Notice title={say('Your employer does not see this', 'Vinnuveitandinn sér þetta ekki')}>
          {say(
            'Only figures for groups of ten or more are ever shown.',
            'Aðeins tölur fyrir hópa með tíu eða fleiri eru sýndar.',
          )}
        </Ui.Notice>
        <Ui.Notice tone="positive" title={say('The hub is published', 'Vefurinn er kominn í loftið')}>
          {say('fjallasyn.karahubs.is answers since 09:12.', 'fjallasyn.karahubs.is svarar frá 09:12.')}
        </Ui.Notice>
        <Ui.Notice
          tone="caution"
          title={say('The certificate ends in 14 days', 'Skilríkið rennur út eftir 14 daga')}
          actions={<Ui.Button size="small">{say('Send a set-up link', 'Senda uppsetningarhlekk')}</Ui.Button>}
        >
          {say(
            'After 4 December nobody can sign in through the company.',
            'Eftir 4. desember getur enginn skráð sig inn hjá fyrirtækinu.',
          )}
        </Ui.Notice>
        <Ui.Notice tone="critical" title={say('That time has just been taken', 'Tíminn var að bókast')}>
          {say(
            'Nothing was booked and no credit was used. The nearest free times are below.',
            'Ekkert var bókað og engin inneign notuð. Næstu lausu tímar eru hér fyrir neðan.',
          )}
        </Ui.Notice>
      </div>
      <Row>
        <Ui.Status tone="positive">{say('Published', 'Í loftinu')}</Ui.Status>
        <Ui.Status tone="waiting">{say('Waiting', 'Í bið')}</Ui.Status>
        <Ui.Status tone="draft">{say('Draft', 'Drög')}</Ui.Status>
        <Ui.Status tone="caution">{say('Ends soon', 'Rennur út')}</Ui.Status>
        <Ui.Status tone="critical">{say('Failed', 'Mistókst')}</Ui.Status>
        <Ui.Status>{say('Paused', 'Í hléi')}</Ui.Status>
        <Ui.Badge>{say('Sleep', 'Svefn')}</Ui.Badge>
        <Ui.Badge tone="accent">{say('Paid by Fjallasýn', 'Fjallasýn greiðir')}</Ui.Badge>
        <Ui.Badge tone="outline">{say('Video', 'Myndsímtal')}</Ui.Badge>
        <Ui.Avatar name="Þórdís Æsa Jónsdóttir" size="small" />
        <Ui.Avatar name="Hjalti Berg" />
        <Ui.Avatar name="Salma Idris" src={portraitUrl('dawn')} size="large" />
      </Row>
      <Ui.Flash
        dismissLabel={say('Close', 'Loka')}
        undo={<Ui.Button size="small">{say('Undo', 'Taka til baka')}</Ui.Button>}
      >
        {say(
          'The session is cancelled and your credit is back.',
          'Tíminn er afbókaður og inneignin komin aftur.',
        )}
      </Ui.Flash>
    </Sample>
  )
}

function Cards() {
  const say = useSay()
  return (
    <Sample
      id="cards"
      name="Card, DefinitionList, EmptyState, Skeletons, TabLinks, Disclosure, ErrorPage, Dialog, Sheet, CopyField"
    >
      <Ui.TabLinks
        label={say('Parts', 'Hlutar')}
        tabs={[
          { href: '#cards', label: say('Upcoming', 'Fram undan'), isCurrent: true, count: 2 },
          { href: '#notices', label: say('Past', 'Liðnir') },
          { href: '#buttons', label: say('Requests', 'Beiðnir'), count: 1 },
        ]}
      />
      <div className="grid gap-4 lg:grid-cols-3">
        <Ui.Card
          headingLevel={3}
          title={say('Booking', 'Bókun')}
          aside={<Ui.Status tone="positive">{say('Confirmed', 'Staðfest')}</Ui.Status>}
          footer={<Ui.TextLink href="#cards">{say('See the receipt', 'Sjá kvittun')}</Ui.TextLink>}
        >
          <Ui.DefinitionList
            items={[
              {
                term: say('When', 'Hvenær'),
                value: say('Tuesday 24 November 14:00', 'Þriðjudaginn 24. nóvember 14:00'),
              },
              { term: say('With', 'Hjá'), value: 'Hjalti Berg' },
              {
                term: say('Paid with', 'Greitt með'),
                value: say('1 credit from Fjallasýn', '1 inneign frá Fjallasýn'),
              },
            ]}
          />
        </Ui.Card>
        <Ui.EmptyState
          icon={Inbox}
          title={say('No requests are waiting', 'Engar beiðnir bíða')}
          action={<Ui.Button>{say('Open your calendar', 'Opna dagatalið')}</Ui.Button>}
        >
          {say(
            'When a client asks for a time it appears here with its clock.',
            'Þegar einhver biður um tíma birtist beiðnin hér með fresti.',
          )}
        </Ui.EmptyState>
        <Ui.Loading label={say('Loading', 'Sæki')}>
          <Ui.ProfessionalCardSkeleton />
        </Ui.Loading>
      </div>
      <Ui.Disclosure summary={say('What your employer sees', 'Hvað vinnuveitandinn sér')} isOpen>
        {say(
          'How many credits were used, in groups of ten or more. Never who or about what.',
          'Hve margar inneignir voru notaðar, í hópum með tíu eða fleiri. Aldrei hver eða um hvað.',
        )}
      </Ui.Disclosure>
      <Ui.ErrorPage
        title={say('This page could not be loaded', 'Ekki tókst að sækja síðuna')}
        why={say(
          'Our calendar service did not answer in time.',
          'Dagatalsþjónustan svaraði ekki í tæka tíð.',
        )}
        whatNow={say(
          'Nothing was booked or charged. Try again in a minute.',
          'Ekkert var bókað eða gjaldfært. Reyndu aftur eftir mínútu.',
        )}
        actions={<Ui.Button variant="primary">{say('Load it again', 'Sækja aftur')}</Ui.Button>}
        reference={{
          label: say('Reference code', 'Tilvísunarkóði'),
          code: 'K7QF-2M9X',
          copyLabel: say('Copy', 'Afrita'),
          copiedLabel: say('Copied', 'Afritað'),
        }}
      />
      <Row>
        <Ui.Dialog
          trigger={
            <Ui.Button type="button">{say('What your employer sees', 'Hvað vinnuveitandinn sér')}</Ui.Button>
          }
          title={say('What Fjallasýn sees', 'Þetta sér Fjallasýn')}
          description={say(
            'How many credits were used, in groups of ten or more.',
            'Hve margar inneignir voru notaðar, í hópum með tíu eða fleiri.',
          )}
          closeLabel={say('Close', 'Loka')}
          footer={<Ui.TextLink href="#cards">{say('Read all of it', 'Lesa allt')}</Ui.TextLink>}
        >
          {say('Never who, when, with whom or about what.', 'Aldrei hver, hvenær, hjá hverjum eða um hvað.')}
        </Ui.Dialog>
        <Ui.Sheet
          trigger={<Ui.Button type="button">{say('See the times', 'Sjá tímana')}</Ui.Button>}
          title={say('Choose a time', 'Veldu tíma')}
          closeLabel={say('Close', 'Loka')}
        >
          {say('Times in Reykjavík.', 'Tímar í Reykjavík.')}
        </Ui.Sheet>
        <Ui.CopyField
          name={say('Reply address (ACS URL)', 'Svarslóð (ACS URL)')}
          text="https://app.karahubs.is/sso/c_7Hq2/acs"
          label={say('Copy', 'Afrita')}
          copiedLabel={say('Copied', 'Afritað')}
        />
      </Row>
    </Sample>
  )
}

/** What holds and says things. */
export function SurfaceSamples() {
  return (
    <>
      <Words />
      <Cards />
    </>
  )
}
