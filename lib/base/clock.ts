/** Where time comes from, so that tests can bring their own. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The IANA time zone the user is in now. */
  zone(): string;
};

/** The time of this computer. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => Temporal.Now.timeZoneId(),
};

/** An ISO 8601 UTC instant with milliseconds, from milliseconds since the epoch. */
export const instant = (ms: number): string => new Date(ms).toISOString();
