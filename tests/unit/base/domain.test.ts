import { expect, test } from 'vitest';
import { companyNameFromDomain, isFreeMail, registrableDomain } from '@/lib/base/domain';
import { freeMailDomains } from '@/lib/base/free-mail';

test.each([
  ['kari@fjordhytter.example', 'fjordhytter.example'],
  ['Kari@Post.Fjordhytter.Example', 'fjordhytter.example'],
  ['a.b.nordic-build.co.uk', 'nordic-build.co.uk'],
  ['firma.github.io', 'firma.github.io'],
  ['x.firma.github.io', 'firma.github.io'],
  ['someone@github.io', 'github.io'],
  ['xn--blbr-roah.no', 'xn--blbr-roah.no'],
  ['localhost', undefined],
  ['192.168.0.1', undefined],
  ['co.uk', undefined],
  ['', undefined],
])('registrableDomain %s → %s', (from, to) => {
  expect(registrableDomain(from)).toBe(to);
});

test('free-mail domains are known, also in capitals, below and as an address; firms are not', () => {
  for (const free of ['gmail.com', 'online.no', 'hotmail.no', 'live.dk', 'sol.dk', 'luukku.com', 'telia.com', 'gmx.de'])
    expect(isFreeMail(free), free).toBe(true);
  for (const free of [
    'web.de',
    't-online.de',
    'proton.me',
    'GMAIL.COM',
    'a@gmail.com',
    'pp.inet.fi',
    'fiber.online.no',
  ])
    expect(isFreeMail(free), free).toBe(true);
  for (const firm of ['fjordhytter.example', 'notgmail.com', 'gmail.com.example', 'equinor.com', ''])
    expect(isFreeMail(firm), firm).toBe(false);
});

test('the built-in list is clean', () => {
  for (const domain of freeMailDomains) expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  expect(freeMailDomains.size).toBeGreaterThan(150);
});

test.each([
  ['fjordhytter.example', 'Fjordhytter'],
  ['nordic-build.co.uk', 'Nordic Build'],
  ['post.nordic-build.co.uk', 'Nordic Build'],
  ['firma.github.io', 'Firma'],
  ['xn--blbr-roah.no', 'Blåbær'],
  ['localhost', ''],
  ['co.uk', ''],
])('companyNameFromDomain %s → %s', (domain, name) => {
  expect(companyNameFromDomain(domain)).toBe(name);
});
