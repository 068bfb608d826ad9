// An SMTP server on loopback that accepts any login, keeps every mail in <state>/smtp/outbox (NAME.eml and its envelope
// NAME.json) and puts the ones for local mailboxes into their Maildirs. Nothing leaves the machine.
// usage: node smtp-sink.mjs PORT STATE_FOLDER UID GID
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const [port, state, uid, gid] = process.argv.slice(2);
const outbox = path.join(state, 'smtp', 'outbox');
fs.mkdirSync(outbox, { recursive: true });
let sequence = 0;

function deliver(envelope, raw) {
  const id = `${Date.now()}.${process.pid}.${++sequence}`;
  for (const recipient of envelope.to) {
    const user = /^([a-z]+)(?:\+[^@]*)?@example\.test$/i.exec(recipient)?.[1]?.toLowerCase();
    const maildir = user && path.join(state, 'mail', user, 'Maildir');
    if (!maildir || !fs.existsSync(maildir)) continue;
    const file = path.join(maildir, 'tmp', `${id}.sink`);
    const head = `Return-Path: <${envelope.from}>\nDelivered-To: ${recipient}\n`;
    fs.writeFileSync(file, head + raw.replace(/\r\n/g, '\n'), 'latin1');
    fs.chownSync(file, Number(uid), Number(gid));
    fs.renameSync(file, path.join(maildir, 'new', `${id}.sink`));
  }
  fs.writeFileSync(path.join(outbox, `${id}.json`), JSON.stringify(envelope, null, 1));
  // Written last and in one step: who waits for a .eml never reads half of one.
  fs.writeFileSync(path.join(outbox, `${id}.part`), raw, 'latin1');
  fs.renameSync(path.join(outbox, `${id}.part`), path.join(outbox, `${id}.eml`));
}

/** One client: `session.waiting` counts the answers to an AUTH that are still to come. */
function answer(line, session, say) {
  const verb = line.split(' ')[0].toUpperCase();
  if (session.waiting > 0) {
    session.waiting -= 1;
    return say(session.waiting > 0 ? '334 UGFzc3dvcmQ6' : '235 2.7.0 Ok');
  }
  const from = /^MAIL FROM:\s*<([^>]*)>/i.exec(line)?.[1];
  const to = /^RCPT TO:\s*<([^>]*)>/i.exec(line)?.[1];
  if (from !== undefined) session.envelope = { from, to: [] };
  if (to !== undefined) session.envelope.to.push(to);
  if (from !== undefined || to !== undefined) return say('250 Ok');
  switch (verb) {
    case 'EHLO':
      return say('250-sink.example.test\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-SIZE 52428800\r\n250 AUTH PLAIN LOGIN');
    case 'HELO':
      return say('250 sink.example.test');
    case 'AUTH': {
      const [, method, initial] = line.split(/\s+/);
      session.waiting = (method?.toUpperCase() === 'LOGIN' ? 2 : 1) - (initial ? 1 : 0);
      return say(session.waiting === 0 ? '235 2.7.0 Ok' : session.waiting === 2 ? '334 VXNlcm5hbWU6' : '334 ');
    }
    case 'DATA':
      session.inData = true;
      return say('354 End with .');
    case 'RSET':
      session.envelope = { from: '', to: [] };
      return say('250 Ok');
    case 'NOOP':
      return say('250 Ok');
    case 'QUIT':
      return say('221 Bye');
    default:
      return say('502 5.5.2 not implemented');
  }
}

net
  .createServer((socket) => {
    const session = { waiting: 0, inData: false, envelope: { from: '', to: [] } };
    const say = (text) => socket.write(`${text}\r\n`);
    let received = '';
    say('220 sink.example.test ESMTP');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      for (;;) {
        const end = session.inData ? '\r\n.\r\n' : '\r\n';
        const at = session.inData && received.startsWith('.\r\n') ? -2 : received.indexOf(end);
        if (at === -1) return;
        const part = received.slice(0, Math.max(at, 0));
        received = received.slice(at + end.length);
        if (session.inData) {
          session.inData = false;
          try {
            deliver(session.envelope, `${part}\r\n`.replace(/^\.\./gm, '.'));
            say('250 2.0.0 Ok: stored');
          } catch (error) {
            say(`451 4.3.0 ${error.message}`);
          }
        } else {
          answer(part, session, say);
          if (/^QUIT/i.test(part)) socket.end();
        }
      }
    });
  })
  .listen(Number(port), '127.0.0.1');
