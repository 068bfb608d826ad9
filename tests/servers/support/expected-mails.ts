/** What must be logged of a mail of alice's inbox: for whom, under which Message-ID. `null`: nobody is proposed. */
export type ExpectedMail = { readonly uid: number; readonly person: string | null; readonly messageId: string | null };

const mail = (uid: number, person: string | null, messageId: string | null): ExpectedMail => ({
  uid,
  person,
  messageId,
});

/** Every mail of the inbox (tests/fixtures/servers/mail/alice/INBOX), by a careful reader of its source. */
export const expectedMails: readonly ExpectedMail[] = [
  mail(1, 'kari.nordmann@fjordhytter.example', '<n01.a7f3@fjordhytter.example>'),
  mail(2, 'mads@smorrebrod-kbh.example', '<t02.1@smorrebrod-kbh.example>'),
  mail(3, 'mads@smorrebrod-kbh.example', '<t02.3@smorrebrod-kbh.example>'),
  mail(4, 'ase@smorrebrod-kbh.example', '<t02.4@smorrebrod-kbh.example>'),
  mail(5, 'paivi.hamalainen@saunat.example', '<h05@saunat.example>'),
  // A web form of the own server: the person is the one in it.
  mail(6, 'jorgen.waerdahl@byggmester.example', '<cf06@example.test>'),
  // Through a list: the person is where answers go.
  mail(7, 'ola@aesoy.example', '<ml07@lists.example.org>'),
  mail(8, null, null),
  // The name is somebody else's address.
  mail(9, 'attacker@evil.example', '<sp09@evil.example>'),
  mail(10, 'attacker@xn--fjrdhytter-1cb.example', '<sp10@evil.example>'),
  // By a colleague to many: the first of them from outside.
  mail(12, 'gjest1@gjester.example', '<mr12@example.test>'),
  mail(13, 'resepsjon@hotell.example', '<at13@hotell.example>'),
  // Forwarded by a colleague, as an attachment and inline: who wrote it.
  mail(14, 'inner@customer.example', '<fw14@example.test>'),
  mail(15, 'ingrid.boe@kunde.example', '<fw15@example.test>'),
  mail(16, 'plus+tag@bare.example', null),
  mail(17, 'first@duo.example', '<two17@duo.example>'),
  mail(18, 'real-attacker@evil.example', '<adv18@evil.example>'),
  mail(19, 'real-attacker@evil.example', '<adv19@evil.example>'),
  mail(20, 'real-attacker@evil.example', '<adv20@evil.example>'),
  mail(21, 'real-attacker@evil.example', '<adv21@evil.example>'),
  mail(22, 'real-attacker@evil.example', '<adv22@evil.example>'),
  mail(23, null, null),
];
