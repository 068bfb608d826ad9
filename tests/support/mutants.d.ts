// `mutations.ts` makes these modules: the shipped one without something.
declare module '*?without=rebuild' {
  export * from '@/lib/followups/reminders';
}
declare module '*?without=showing' {
  export * from '@/lib/followups/reminders';
}
