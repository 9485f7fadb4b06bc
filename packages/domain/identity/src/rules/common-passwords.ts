/**
 * What people here choose and lists of leaked passwords, which are English, do not know: stems, without the
 * figures and signs put behind them.
 */
export const commonPasswords = new Set(
  `p@ssw0rd p@ssword passw0rd thepassword lykilorð lykilord leyniorð leyniord aðgangsorð adgangsord adgangskode
  lösenord contraseña qwertyuiopð asdfghjklæ zxcvbnmþ velkomin velkominn changemenow leyndarmál leyndarmal ísland
  reykjavík reykjavik akureyri kópavogur kopavogur hafnarfjörður hafnarfjordur áframísland aframisland kara
  karahubs admin abc abcd test hello halló guest`.split(/\s+/),
)
