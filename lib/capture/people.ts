import type { CountryCode } from 'libphonenumber-js/min';
import { addressKey } from '../base/email-address';
import type { Settings } from '../settings/model';
import { homeCountry } from './extract/country';
import type { BodyText, ThreadContext } from './model';
import { type IsOurs, isMachine, oursIn } from './participants';
import { type Candidate, type Who, whoIn } from './who';

/** The text of a message, where the page shows it. */
export type BodyOf = (messageId: string) => Promise<BodyText | undefined>;

/** Who takes part in an open thread, asked step by step: texts are read only where they decide something. */
export class People {
  readonly isOurs: IsOurs;
  /** The user's country, as far as it shows. */
  readonly home: CountryCode | undefined;
  /** Addresses that the user gave for people in it. */
  readonly given: readonly string[];
  private readonly context: ThreadContext;
  private readonly formSenders: readonly string[];
  private readonly bodyOf: BodyOf;
  private readonly bodies = new Map<string, BodyText>();

  constructor(context: ThreadContext, settings: Settings, bodyOf: BodyOf) {
    this.home = homeCountry(context.account, settings.language === 'auto' ? navigator.language : settings.language);
    this.context = context;
    this.given = context.given ?? [];
    this.isOurs = oursIn(settings, context);
    this.formSenders = settings.capture.formSenders;
    this.bodyOf = bodyOf;
  }

  /** Whom the thread is about; reads the newest message when its sender alone doesn't say. */
  async who(): Promise<Who> {
    const newest = this.context.messages.at(-1);
    if (newest && this.isUnclear(newest.from?.address ?? '')) await this.read(newest.id);
    return this.look();
  }

  /** The same once the text of somebody's message is read: it may hold a forwarded mail, or a form. */
  async whoAfterReading({ messageId }: Candidate): Promise<Who> {
    await this.read(messageId);
    return this.look();
  }

  /** What this person wrote themselves, as far as it was read: a form says it in fields instead. */
  textOf({ via, messageId, body }: Candidate): BodyText | undefined {
    const message = this.context.messages.find(({ id }) => id === messageId);
    const isAuthor = via === 'from' || (via === 'reply-to' && message?.list === true);
    return body ?? (isAuthor ? this.bodies.get(messageId) : undefined);
  }

  private look(): Who {
    const { messages, subject } = this.context;
    return whoIn({
      messages,
      subject,
      bodies: this.bodies,
      isOurs: this.isOurs,
      formSenders: this.formSenders,
      home: this.home,
    });
  }

  /** What a message says, where the page shows it; asked of the page once. */
  async read(messageId: string): Promise<BodyText | undefined> {
    const body = this.bodies.get(messageId) ?? (await this.bodyOf(messageId));
    if (body) this.bodies.set(messageId, body);
    return body;
  }

  /** A machine, a colleague or a form's sender speaks for somebody else; a forward says so in its subject. */
  private isUnclear(from: string): boolean {
    const speaksForOthers = this.isOurs(from) || isMachine(from);
    const isFormSender = this.formSenders.some((address) => addressKey(address) === addressKey(from));
    return speaksForOthers || isFormSender || /^\s*(?:fwd?|vs|vb|vl|wg)\s*:/i.test(this.context.subject);
  }
}
