/** When the user works, where the user is now. */
export type Calendar = {
  /** IANA. */
  readonly zone: string;
  /** The working hours of a day by the wall clock; `undefined` when it is closed. */
  readonly hoursOn: (day: Temporal.PlainDate) => WorkingHours | undefined;
};

export type WorkingHours = { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime };
