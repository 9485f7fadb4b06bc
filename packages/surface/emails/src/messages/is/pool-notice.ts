import type { SameMessages } from '@kara/language'
import type { poolNotice as english } from '../en/pool-notice.ts'

export const poolNotice: SameMessages<typeof english> = {
  pool_empty: {
    title: 'Einingapotturinn þinn er tómur',
    preview: 'Svona verður framhaldið.',
    what: 'Öllum einingum í pottinum hefur verið úthlutað. Það sem fólk hefur þegar fengið eða bókað heldur sér, en nýjar einingar verða að bíða þar til bætt er í pottinn.',
    private: 'Við látum þig vita að potturinn sé tómur en aldrei hver bað um einingar.',
  },
  pool_low: {
    title: 'Lítið er eftir í einingapottinum',
    preview: 'Enn er tími til að bæta í hann.',
    what: 'Minna en fimmtungur af keyptum einingum er eftir í pottinum. Þegar hann tæmist verða nýjar einingar að bíða; það sem fólk hefur þegar fengið heldur sér.',
    private: 'Við gáum að þessu einu sinni í viku svo að dagurinn segi ekkert um neinn.',
  },
  promise_lapsed: {
    title: 'Reglurnar lofa meiru en keypt hefur verið',
    preview: 'Það sem var keypt fyrir meira en ári telst ekki lengur með.',
    what: 'Þið ákváðuð að ársskammtur allra skyldi hafa verið keyptur síðustu tólf mánuði. Hluti kaupanna er nú eldri en það. Það sem fólk hefur sótt eða bókað heldur sér; keyptu meira eða lofaðu minnu.',
    private: 'Hér er talið það sem fyrirtækið kaupir og lofar og það segir ekkert um hver notar einingar.',
  },
  credit_requests: {
    title: 'Beiðnir um fleiri einingar bíða',
    preview: 'Þú tekur afstöðu án þess að vita hver spyr.',
    what: 'Starfsfólk biður um fleiri einingar en reglurnar veita. Hver beiðni sýnir aðeins tegund ástæðu og fjölda, og þú samþykkir hana eða hafnar.',
    private:
      'Beiðnum er safnað saman og haldið eftir í nokkra daga svo að hvorki tími né fjöldi segi til um hver spurði.',
  },
  budget_half: {
    title: 'Helmingur af hámarki einingakaupa er nýttur',
    preview: 'Ekkert þarf að gera.',
    what: 'Kaupin eru komin í helming þess sem þú settir sem hámark fyrir tímabilið.',
    private: 'Hámarkið telur það sem fyrirtækið kaupir og segir því ekkert um hver notar einingar.',
  },
  budget_most: {
    title: 'Fjórir fimmtu af hámarki einingakaupa eru nýttir',
    preview: 'Fimmtungur er eftir á tímabilinu.',
    what: 'Kaupin eru komin í fjóra fimmtu þess sem þú settir sem hámark fyrir tímabilið. Þú getur hækkað hámarkið eða beðið næsta tímabils.',
    private: 'Hámarkið telur það sem fyrirtækið kaupir og segir því ekkert um hver notar einingar.',
  },
  budget_spent: {
    title: 'Hámarki einingakaupa er náð',
    preview: 'Ekki er hægt að kaupa fleiri einingar fyrr en á næsta tímabili.',
    what: 'Kaupin eru komin í hámark tímabilsins. Þar til næsta tímabil hefst eða þú hækkar hámarkið er ekki hægt að kaupa fleiri einingar. Það sem er í pottinum má nota áfram.',
    private: 'Hámarkið telur það sem fyrirtækið kaupir og segir því ekkert um hver notar einingar.',
  },
  invoice_issued: {
    title: 'Nýr reikningur er kominn',
    preview: 'Hann liggur hjá einingunum.',
    what: 'Einingarnar sem þið keyptuð eru komnar á reikning. Þú finnur hann sem skjal við kaupin og á honum stendur eindaginn.',
    private: 'Á reikningi stendur hve margar einingar voru keyptar og ekkert um hver notar þær.',
  },
  invoice_overdue: {
    title: 'Reikningur er enn ógreiddur',
    preview: 'Eindaginn er liðinn.',
    what: 'Eindagi eins af reikningunum ykkar er liðinn og engin greiðsla hefur borist. Ef þið hafið greitt er millifærslan á leiðinni.',
    private: 'Ekkert breytist hjá fólkinu ykkar: það sem það hefur fengið eða bókað heldur sér.',
  },
  invoice_credited: {
    title: 'Reikningur hefur verið bakfærður',
    preview: 'Kreditreikningurinn liggur hjá einingunum.',
    what: 'Einn af reikningunum ykkar hefur verið bakfærður, að fullu eða að hluta. Á kreditreikningnum stendur hve mikið og hann liggur sem skjal við hlið reikningsins. Það sem búið var að greiða verður millifært til ykkar.',
    private:
      'Á kreditreikningi standa fjöldi eininga og upphæðir. Það sem fólkið ykkar hefur fengið eða bókað heldur sér.',
  },
  invoice_paid_back: {
    title: 'Endurgreiðsla hefur verið millifærð til ykkar',
    preview: 'Hún tilheyrir kreditreikningi.',
    what: 'Upphæð kreditreiknings hefur verið millifærð til fyrirtækisins. Kreditreikningurinn er hjá reikningunum ykkar og þar stendur hvaða dag var millifært.',
    private: 'Á kreditreikningi standa fjöldi eininga og upphæðir en ekkert um hver notar þær.',
  },
  action: 'Skoða einingarnar',
  reason: 'Þú færð þetta bréf af því að þú hefur umsjón með einingum miðstöðvar hjá Köru.',
}
