/** Domains where anyone can have an address: sharing one says nothing about sharing an employer. By registrable domain. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  `
  gmail.com googlemail.com
  outlook.com outlook.dk outlook.de outlook.fr outlook.es outlook.it outlook.be outlook.at outlook.com.br outlook.co.uk outlook.no
  outlook.se outlook.fi outlook.ie outlook.pt outlook.cz outlook.jp msn.com passport.com windowslive.com
  live.com live.no live.dk live.se live.fi live.de live.nl live.co.uk live.fr live.it live.be live.at live.ca live.com.au live.ie
  hotmail.com hotmail.no hotmail.dk hotmail.se hotmail.fi hotmail.de hotmail.nl hotmail.co.uk hotmail.fr hotmail.it hotmail.es
  hotmail.be hotmail.at hotmail.ca hotmail.ch hotmail.com.au hotmail.com.br
  yahoo.com yahoo.no yahoo.dk yahoo.se yahoo.fi yahoo.de yahoo.nl yahoo.co.uk yahoo.fr yahoo.it yahoo.es yahoo.ca yahoo.com.au
  yahoo.com.br yahoo.co.in yahoo.co.jp yahoo.ie yahoo.at yahoo.pl yahoo.gr ymail.com rocketmail.com myyahoo.com aol.com aol.de
  aol.co.uk aol.fr aim.com
  icloud.com me.com mac.com
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com tutamail.com keemail.me
  fastmail.com fastmail.fm hey.com hushmail.com mailfence.com posteo.de posteo.net posteo.eu mailbox.org runbox.com runbox.no
  disroot.org riseup.net startmail.com zoho.com zohomail.com zohomail.eu yandex.com yandex.ru mail.ru inbox.ru list.ru bk.ru
  rambler.ru ukr.net mail.com email.com usa.com gmx.com gmx.net gmx.de gmx.at gmx.ch gmx.org gmx.eu gmx.fr gmx.co.uk
  online.no c2i.net frisurf.no start.no sensewave.com broadpark.no getmail.no altiboxmail.no lyse.net bkkfiber.no haugnett.no
  ebnett.no loqal.no tele2.no chello.no epost.no telenor.no enivest.net nktv.no mimer.no
  mail.dk sol.dk jubii.dk ofir.dk jubiimail.dk youmail.dk tdcadsl.dk stofanet.dk get2net.dk webspeed.dk email.dk post.tele.dk
  tele.dk mail.tele.dk city.dk adslhome.dk privat.dk dlgmail.dk fibermail.dk kabelmail.dk pc.dk vip.cybercity.dk cybercity.dk
  telia.com telia.se bredband.net bredband2.com comhem.se spray.se home.se tele2.se swipnet.se algonet.se glocalnet.net passagen.se
  bahnhof.se ownit.nu brevet.nu
  luukku.com elisanet.fi kolumbus.fi saunalahti.fi suomi24.fi pp.inet.fi inet.fi netti.fi dnainternet.net welho.com jippii.fi
  mbnet.fi pp1.inet.fi sci.fi surffi.fi wippies.fi wippies.com nic.fi
  simnet.is visir.is internet.is
  web.de t-online.de freenet.de arcor.de magenta.de online.de 1und1.de alice-dsl.net alice.de vodafone.de kabelmail.de
  unitybox.de email.de mail.de ewetel.net ewe.net netcologne.de osnanet.de versanet.de gmx.info hanse.net tiscali.de lycos.de
  aon.at chello.at a1.net utanet.at inode.at bluewin.ch hispeed.ch sunrise.ch swissonline.ch
  ziggo.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl home.nl chello.nl telenet.be skynet.be proximus.be
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr
  libero.it virgilio.it alice.it tin.it tiscali.it
  btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com blueyonder.co.uk
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net
  wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz inbox.lv mail.ee hot.ee inbox.lt
  qq.com 163.com 126.com naver.com daum.net rediffmail.com
  `
    .trim()
    .split(/\s+/),
);
