import { describe, expect, test } from 'vitest';
import { codeOf } from '@/lib/base/errors';
import { webmailUrl } from '@/lib/base/webmail-url';

describe('the host to ask the browser for', () => {
  test.each([
    ['https://mail.firm.no/roundcube/', 'https://mail.firm.no/*'],
    ['https://mail.firm.no:8443/?_task=mail', 'https://mail.firm.no/*'],
    ['  mail.firm.no/webmail  ', 'https://mail.firm.no/*'],
    ['mail.firm.no:2096', 'https://mail.firm.no/*'],
    ['http://127.0.0.1:8097/', 'http://127.0.0.1/*'],
    ['http://localhost:8097/', 'http://localhost/*'],
    ['https://user:secret@mail.firm.no/', 'https://mail.firm.no/*'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/*'],
  ])('%s → %s', (typed, pattern) => {
    expect(webmailUrl(typed).pattern).toBe(pattern);
  });

  test.each([
    ['', 'webmail-bad-url'],
    ['https://', 'webmail-bad-url'],
    ['two words', 'webmail-bad-url'],
    ['javascript:alert(1)', 'webmail-bad-url'],
    ['file:///etc/passwd', 'webmail-bad-url'],
    ['http://mail.firm.no/', 'webmail-not-https'],
    ['http://127.0.0.1.evil.example/', 'webmail-not-https'],
    ['http://localhost.evil.example/', 'webmail-not-https'],
  ])('%j is refused as %s', (typed, code) => {
    const refused = () => {
      try {
        return webmailUrl(typed).pattern;
      } catch (error) {
        return codeOf(error);
      }
    };
    expect(refused()).toBe(code);
  });
});
