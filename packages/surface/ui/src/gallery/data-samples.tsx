import * as Ui from '../index.ts'
import { Sample, useSay } from './sample.tsx'

const ATTEMPTS = [
  { code: 'K7QF-2M9X', time: '09:12:04', company: 'Fjallasýn', failed: true },
  { code: 'P3WD-8RTA', time: '09:08:51', company: 'Straumur', failed: false },
  { code: 'Z9LM-4C2V', time: '08:59:30', company: 'Sólvin', failed: false },
]

/** Sign-in attempts as support sees them. */
export function SampleTable() {
  const say = useSay()
  return (
    <Ui.Table
      caption={say('Sign-in attempts today', 'Innskráningar í dag')}
      rows={ATTEMPTS}
      rowKey={(row) => row.code}
      columns={[
        {
          key: 'code',
          header: say('Reference code', 'Tilvísunarkóði'),
          isRowHeader: true,
          cell: (row) => <Ui.TextLink href={`#${row.code}`}>{row.code}</Ui.TextLink>,
        },
        {
          key: 'company',
          header: say('Company', 'Fyrirtæki'),
          cell: (row) => row.company,
          sort: { href: '?sort=company' },
        },
        {
          key: 'outcome',
          header: say('Outcome', 'Niðurstaða'),
          cell: (row) =>
            row.failed ? (
              <Ui.Status tone="critical">{say('Wrong audience', 'Rangur viðtakandi')}</Ui.Status>
            ) : (
              <Ui.Status tone="positive">{say('Signed in', 'Tókst')}</Ui.Status>
            ),
        },
        {
          key: 'time',
          header: say('Time', 'Tími'),
          align: 'end',
          cell: (row) => row.time,
          sort: { href: '?sort=time', direction: 'descending' },
        },
      ]}
      footer={
        <>
          <span>{say('3 of 214', '3 af 214')}</span>
          <Ui.TextLink href="?page=2">{say('Older attempts', 'Eldri innskráningar')}</Ui.TextLink>
        </>
      }
    />
  )
}

/** What two sides said: short, long, seen. */
export function SampleConversation() {
  const say = useSay()
  const [you, support] = [say('You', 'Þú'), say('Support', 'Þjónustuverið')]
  return (
    <Ui.Conversation
      label={say('What was said', 'Það sem sagt var')}
      messages={[
        {
          id: 1,
          author: you,
          isOwn: true,
          words: say('It shows a white page.', 'Síðan er auð.'),
          time: '09:12',
          state: say('Seen', 'Séð'),
        },
        {
          id: 2,
          author: support,
          isOwn: false,
          words: say(
            'The address that your company sends is not the one we agreed on. Only your company’s IT can put this right; they have a link from us now.',
            'Fyrirtækið sendir annað netfang en samið var um. Tölvudeild þess getur ein lagað þetta; hún fékk tengil frá okkur.',
          ),
          time: '09:14',
        },
        {
          id: 3,
          author: you,
          isOwn: true,
          words: `https://fjallasyn.example/${'a-very-long-address-'.repeat(5)}`,
          time: '09:15',
          state: say('Sent', 'Sent'),
        },
      ]}
    />
  )
}

/** One attempt, step by step. */
export function SampleTimeline() {
  const say = useSay()
  return (
    <Ui.Timeline
      label={say('Steps of the attempt', 'Skref innskráningarinnar')}
      items={[
        {
          id: '1',
          time: '09:12:01.120',
          title: say('Sent to the company’s sign-in', 'Sent á innskráningu fyrirtækisins'),
          tone: 'positive',
          outcome: say('done', 'lokið'),
        },
        {
          id: '2',
          time: '09:12:03.871',
          title: say('Answer received', 'Svar barst'),
          tone: 'positive',
          outcome: say('done', 'lokið'),
        },
        {
          id: '3',
          time: '09:12:04.002',
          title: say('Audience checked', 'Viðtakandi athugaður'),
          tone: 'critical',
          outcome: say('refused', 'hafnað'),
          detail: say(
            'Expected urn:kara:c_7Hq2, received urn:kara:test. The company’s IT must change the identifier.',
            'Átti að vera urn:kara:c_7Hq2, var urn:kara:test. Tölvudeild fyrirtækisins þarf að breyta auðkenninu.',
          ),
        },
        {
          id: '4',
          time: '–',
          title: say('Person found', 'Manneskja fundin'),
          tone: 'waiting',
          outcome: say('not reached', 'komst ekki svo langt'),
        },
      ]}
    />
  )
}

/** The first days of a company. */
export function SampleChecklist() {
  const say = useSay()
  return (
    <Ui.Checklist
      label={say('Set up the hub', 'Setja upp vefinn')}
      progressLabel={say('3 of 6 steps done', '3 af 6 skrefum lokið')}
      items={[
        {
          id: '1',
          title: say('Company', 'Fyrirtækið'),
          state: 'done',
          stateLabel: say('Done', 'Lokið'),
          href: '#company',
        },
        {
          id: '2',
          title: say('Look of the hub', 'Útlit vefsins'),
          state: 'done',
          stateLabel: say('Done', 'Lokið'),
          href: '#brand',
        },
        {
          id: '3',
          title: say('Credits', 'Inneignir'),
          state: 'done',
          stateLabel: say('Done', 'Lokið'),
          href: '#credits',
        },
        {
          id: '4',
          title: say('Company sign-in', 'Innskráning fyrirtækisins'),
          description: say(
            'The set-up link is open until Monday.',
            'Uppsetningarhlekkurinn er opinn fram á mánudag.',
          ),
          state: 'waiting',
          stateLabel: say('Waiting for your IT', 'Beðið eftir tölvudeild'),
        },
        {
          id: '5',
          title: say('Professionals', 'Fagfólk'),
          description: say(
            'Choose who your people can book; 42 have said they have room.',
            'Veldu hjá hverjum er hægt að bóka; 42 segjast hafa laust.',
          ),
          state: 'todo',
          stateLabel: say('Not started', 'Ekki byrjað'),
          action: (
            <Ui.ButtonLink href="#pick" variant="primary">
              {say('Choose professionals', 'Velja fagfólk')}
            </Ui.ButtonLink>
          ),
        },
        {
          id: '6',
          title: say('Publish', 'Birta'),
          state: 'blocked',
          stateLabel: say('After the steps above', 'Eftir skrefin að ofan'),
        },
      ]}
    />
  )
}

/** Figures of an overview. */
export function SampleStats() {
  const say = useSay()
  return (
    <Ui.StatGrid>
      <Ui.StatTile
        label={say('Credits left in the pool', 'Inneignir eftir í sjóðnum')}
        value="1.284"
        note={say('of 1,500 this year', 'af 1.500 á árinu')}
        href="#pool"
      />
      <Ui.StatTile
        label={say('Next month, at this pace', 'Næsti mánuður, á þessum hraða')}
        value="412.000 kr."
      />
      <Ui.StatTile
        label={say('Used in November', 'Notað í nóvember')}
        value={say('fewer than 10', 'færri en 10')}
        note={say('Shown from ten people on', 'Sýnt þegar tíu eða fleiri eiga í hlut')}
      />
    </Ui.StatGrid>
  )
}

function chartPoints(say: ReturnType<typeof useSay>) {
  const months = [
    say('Jun', 'jún.'),
    say('Jul', 'júl.'),
    say('Aug', 'ágú.'),
    say('Sep', 'sep.'),
    say('Oct', 'okt.'),
    say('Nov', 'nóv.'),
  ]
  const values = [42, 31, 48, 66, 74, null]
  return months.map((label, index) => {
    const value = values[index] ?? null
    return { label, value, valueLabel: value === null ? say('fewer than 10', 'færri en 10') : String(value) }
  })
}

/** Use over time. */
export function SampleCharts() {
  const say = useSay()
  const words = {
    points: chartPoints(say),
    pointHeader: say('Month', 'Mánuður'),
    valueHeader: say('Credits', 'Inneignir'),
    formatTick: String,
  }
  return (
    <div className="grid gap-6">
      <Ui.Card>
        <Ui.BarChart
          {...words}
          title={say('Credits used', 'Notaðar inneignir')}
          description={say(
            'Months with fewer than ten people are not shown.',
            'Mánuðir með færri en tíu eru ekki sýndir.',
          )}
        />
      </Ui.Card>
      <Ui.Card>
        <Ui.LineChart {...words} title={say('Credits claimed', 'Sóttar inneignir')} />
      </Ui.Card>
    </div>
  )
}

/** What staff read all day. */
export function DataSamples() {
  const say = useSay()
  return (
    <>
      <Sample id="data" name="StatTile, Table, Timeline">
        <SampleStats />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <SampleTable />
          <Ui.Card>
            <SampleTimeline />
          </Ui.Card>
        </div>
      </Sample>
      <Sample id="more" name="Pagination, TableSkeleton, empty Table">
        <Ui.Pagination
          label={say('Pages', 'Síður')}
          summary={say('21–40 of 214', '21–40 af 214')}
          previous={{ href: '?page=1', label: say('Newer', 'Nýrri') }}
          next={{ href: '?page=3', label: say('Older', 'Eldri') }}
        />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Ui.Loading label={say('Loading', 'Sæki')}>
            <Ui.TableSkeleton rows={4} />
          </Ui.Loading>
          <Ui.Table
            caption={say('Set-up links', 'Uppsetningarhlekkir')}
            rows={[]}
            rowKey={String}
            columns={[{ key: 'link', header: say('Link', 'Hlekkur'), cell: () => null }]}
            empty={
              <Ui.EmptyState title={say('No link has been made', 'Enginn hlekkur hefur verið gerður')} />
            }
          />
        </div>
      </Sample>
      <Sample id="charts" name="BarChart, LineChart">
        <SampleCharts />
      </Sample>
      <Sample id="progress" name="Checklist, ProgressSteps">
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <SampleChecklist />
          <Ui.Card title={say('Publishing the hub', 'Vefurinn birtur')} headingLevel={3}>
            <Ui.ProgressSteps
              label={say('Publishing the hub', 'Vefurinn birtur')}
              steps={[
                {
                  id: '1',
                  title: say('Check the content', 'Efni yfirfarið'),
                  state: 'done',
                  stateLabel: say('done', 'lokið'),
                },
                {
                  id: '2',
                  title: say('Make the address', 'Veffang stofnað'),
                  state: 'done',
                  stateLabel: say('done', 'lokið'),
                  detail: 'fjallasyn.karahubs.is',
                },
                {
                  id: '3',
                  title: say('Open the calendars', 'Dagatöl opnuð'),
                  state: 'running',
                  stateLabel: say('under way', 'í vinnslu'),
                },
                {
                  id: '4',
                  title: say('Tell the admins', 'Stjórnendur látnir vita'),
                  state: 'waiting',
                  stateLabel: say('waiting', 'bíður'),
                },
                {
                  id: '5',
                  title: say('Copy the logo', 'Merki afritað'),
                  state: 'failed',
                  stateLabel: say('failed', 'mistókst'),
                  detail: say(
                    'The file is larger than 1 MB; a smaller one can be chosen.',
                    'Skráin er stærri en 1 MB; hægt er að velja minni.',
                  ),
                },
              ]}
            />
          </Ui.Card>
        </div>
      </Sample>
    </>
  )
}
