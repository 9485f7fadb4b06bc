import type { SameMessages } from '@kara/language'
import type { companySignIn as english } from '../en/company-sign-in.ts'

export const companySignIn: SameMessages<typeof english> = {
  ends: 'Undirritunarskírteini rennur út eftir {days} daga',
  endsTomorrow: 'Undirritunarskírteini rennur út á morgun',
  subject: {
    change_proposed: 'Auðkenningarkerfið ykkar biður um breytingu',
    metadata_unreadable: 'Við getum ekki lesið lýsigögn auðkenningarkerfisins',
    break_glass: 'Eigandi skráði sig inn aðra leið',
    trouble_announced: 'Innskráningin sem þú sérð um er í ólagi',
    sign_in_shut: 'Enginn kemst inn: skírteini vantar',
  },
  preview: {
    certificate_ending: 'Bætið því næsta við fyrir þann dag, þá verður enginn var við neitt.',
    change_proposed: 'Ekkert breytist fyrr en þið segið til.',
    metadata_unreadable: 'Innskráning heldur áfram með því sem við höfum.',
    break_glass: 'Venjulega leiðin var óvirk. Var það eitt ykkar?',
    trouble_announced: 'Fólk sér það þar sem það skráir sig inn, þar til það er komið í lag.',
    sign_in_shut: 'Innskráningin opnast aftur með næsta skírteini.',
  },
  what: {
    certificate_ending:
      'Skírteinið sem „{connection}“ undirritar svör sín með gildir til {date}. Eftir þann dag getur enginn skráð sig inn þar í gegn.',
    change_proposed:
      'Lýsigögn „{connection}“ nefna nú annað auðkenni eða aðra innskráningarslóð. Innskráning helst óbreytt þar til einhver hjá fyrirtækinu samþykkir breytinguna.',
    metadata_unreadable:
      'Í nokkra daga hefur ekki tekist að lesa lýsigögn „{connection}“ á slóð þeirra. Innskráning heldur áfram með því sem við höfum en nýtt skírteini bærist okkur ekki.',
    break_glass:
      'Á meðan „{connection}“ var óvirk skráði einn eigenda ykkar sig inn hjá Köru með lykilorði og kóða á netfang sitt. Þar opnast aðeins stillingar þeirrar innskráningar og aðgangurinn rennur út af sjálfu sér innan hálfs sólarhrings.',
    trouble_announced:
      'Þjónustuverið okkar komst að því að innskráning með „{connection}“ virkar ekki hjá öllum. Frá {date} sér fólkið ykkar það þar sem það skráir sig inn, þar til það er komið í lag.',
    sign_in_shut:
      'Frá {date} staðfestir ekkert skírteini sem við höfum svör „{connection}“: það síðasta er runnið út eða annað skírteini undirritar núna. Enginn getur skráð sig inn þar í gegn og fólkið ykkar sér það þar sem það reynir. Tilkynningin hverfur af sjálfu sér með fyrstu innskráningunni sem tekst.',
  },
  next: {
    certificate_ending:
      'Búið til næsta skírteini í auðkenningarkerfinu. Ef við lesum lýsigögnin eftir slóð finnum við það innan sólarhrings; annars þarf að hlaða nýju lýsigögnunum inn einu sinni. Bæði skírteinin virka hlið við hlið.',
    change_proposed:
      'Spyrjið tölvudeildina hvort breytingin sé frá henni. Ef svo er ekki skuluð þið láta hana eiga sig og segja okkur frá.',
    metadata_unreadable:
      'Spyrjið tölvudeildina hvort slóðin hafi breyst og hlaðið lýsigögnunum inn af þeirri nýju.',
    break_glass:
      'Ef það var eitt ykkar þarf ekkert að gera. Ef ekkert ykkar kannast við það skuluð þið fjarlægja þann eiganda af stjórnendalistanum og láta okkur vita.',
    trouble_announced:
      'Spyrjið tölvudeildina hvort einhverju hafi verið breytt í auðkenningarkerfinu eða eitthvað runnið út þar. Á meðan getur eigandi skráð sig inn með lykilorði og kóða af innskráningarsíðunni.',
    sign_in_shut:
      'Sækið lýsigögn auðkenningarkerfisins aftur eða bætið nýja skírteininu við. Ef fyrirtækið krefst eigin innskráningar getur eigandi á meðan skráð sig inn með lykilorði og kóða.',
  },
  action: 'Skoða tenginguna',
  owner: 'Skrá sig inn sem eigandi',
  forward: 'Þetta bréf má áframsenda tölvudeildinni óbreytt.',
  reason: 'Þú færð þetta bréf af því að þú hefur umsjón með innskráningu fyrirtækisins hjá Köru.',
}
