/**
 * Domains at which anyone can have an address, so that an address there proves nothing about an organisation. Put together
 * from general knowledge of mail and broadband providers, and complete in no way: each claim is looked at by a platform
 * administrator as well. Add what is missing.
 */
export const PUBLIC_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com
   outlook.com outlook.co.uk hotmail.com hotmail.co.uk live.com live.co.uk msn.com windowslive.com
   yahoo.com yahoo.co.uk ymail.com rocketmail.com myyahoo.com aol.com aol.co.uk aim.com
   icloud.com me.com mac.com privaterelay.appleid.com
   btinternet.com btopenworld.com btconnect.com talktalk.net talktalk.co.uk tiscali.co.uk sky.com
   virginmedia.com virgin.net ntlworld.com blueyonder.co.uk plus.com plus.net force9.co.uk
   orange.net orange.co.uk wanadoo.co.uk freeserve.co.uk o2.co.uk ee.co.uk three.co.uk vodafone.net
   zen.co.uk madasafish.com lineone.net supanet.com onetel.com onetel.net fsmail.net
   proton.me protonmail.com pm.me tuta.com tutanota.com tuta.io fastmail.com fastmail.fm hey.com
   gmx.com gmx.co.uk gmx.net gmx.de web.de mail.com email.com usa.com post.com consultant.com
   zoho.com zohomail.com zohomail.eu yandex.com yandex.ru mail.ru qq.com 163.com 126.com naver.com
   hushmail.com inbox.com lycos.co.uk runbox.com mailbox.org posteo.net posteo.de riseup.net disroot.org
   mailinator.com guerrillamail.com 10minutemail.com temp-mail.org yopmail.com sharklasers.com
   trashmail.com maildrop.cc getnada.com dispostable.com throwawaymail.com duck.com mozmail.com simplelogin.com`
    .split(/\s+/)
    .filter(Boolean),
)

/**
 * Names under which others register theirs, and mail domains that many organisations share. From general knowledge of
 * domains under .uk and of shared public-sector mail; no register was consulted.
 */
export const SHARED_DOMAINS: ReadonlySet<string> = new Set(
  `gov.uk co.uk org.uk ac.uk nhs.uk sch.uk police.uk mod.uk net.uk ltd.uk plc.uk me.uk parliament.uk judiciary.uk
   gov.scot gov.wales llyw.cymru nhs.net nhs.scot nhs.wales gsi.gov.uk gcsx.gov.uk gse.gov.uk gsx.gov.uk gcn.gov.uk
   cjsm.net uk.com uk.net gb.net gb.com onmicrosoft.com sharepoint.com`
    .split(/\s+/)
    .filter(Boolean),
)
