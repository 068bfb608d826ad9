// Copies <source>/<user>/<folder>/NN-name[.S].eml into Maildirs, with fixed names and times, so that uids and dates are
// the same after every reseed. The number is the IMAP uid; ".S" means already read; "__" in a folder's name nests it.
// Plain JavaScript: roundcube-up.sh may be started with a Node that strips no types.
// usage: node seed-mail.mjs SOURCE TARGET
import fs from 'node:fs';
import path from 'node:path';

const [source, target] = process.argv.slice(2);

/** A mailbox name in modified UTF-7 (RFC 3501 5.1.3). */
const modifiedUtf7 = (name) =>
  name.replace(/&/g, '&-').replace(/[^\x20-\x7e]+/g, (run) => {
    const utf16 = Buffer.from(run, 'utf16le').swap16();
    return `&${utf16.toString('base64').replace(/=+$/, '').replace(/\//g, ',')}-`;
  });

const uidOf = (file) => Number.parseInt(file, 10);

/** When the mail was written; a mail without a date gets a fixed one. */
const writtenAt = (raw) => {
  const head = raw.toString('latin1').split(/\r?\n\r?\n/)[0];
  const date = /^Date:\s*(.+?)\s*(?:\([^)]*\)\s*)?$/im.exec(head)?.[1];
  return new Date(date ?? '2026-11-01T12:00:00Z');
};

for (const user of fs.readdirSync(source)) {
  const inbox = path.join(target, user, 'Maildir');
  const subscriptions = [];
  for (const folder of fs.readdirSync(path.join(source, user))) {
    const name = modifiedUtf7(folder.replaceAll('__', '.'));
    const maildir = folder === 'INBOX' ? inbox : path.join(inbox, `.${name}`);
    for (const part of ['cur', 'new', 'tmp']) fs.mkdirSync(path.join(maildir, part), { recursive: true });
    if (folder !== 'INBOX') {
      subscriptions.push(name);
      fs.writeFileSync(path.join(maildir, 'maildirfolder'), '');
    }
    const files = fs
      .readdirSync(path.join(source, user, folder))
      .filter((file) => file.endsWith('.eml'))
      .sort();
    // Dovecot's own file: version, UIDVALIDITY, next uid, and a global id that differs between folders.
    const globalId = folder.length.toString(16).padStart(32, '0');
    const uids = [`3 V1790000000 N${uidOf(files.at(-1)) + 1} G${globalId}`];
    for (const file of files) {
      const raw = fs.readFileSync(path.join(source, user, folder, file));
      const at = writtenAt(raw);
      const base = `${Math.floor(at.getTime() / 1000)}.M${String(uidOf(file)).padStart(6, '0')}P1.daybook`;
      const mail = path.join(maildir, 'cur', `${base}:2,${file.includes('.S.') ? 'S' : ''}`);
      fs.writeFileSync(mail, raw.toString('latin1').replace(/\r\n/g, '\n'), 'latin1');
      fs.utimesSync(mail, at, at);
      uids.push(`${uidOf(file)} :${base}`);
    }
    fs.writeFileSync(path.join(maildir, 'dovecot-uidlist'), `${uids.join('\n')}\n`);
  }
  fs.writeFileSync(path.join(inbox, 'subscriptions'), `${subscriptions.join('\n')}\n`);
}
