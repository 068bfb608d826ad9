type Named = { readonly name: string; readonly emails: readonly { readonly address: string }[] };

/** What a contact is called where one line must do: the name, else the first address; empty when there is neither. */
export const displayName = ({ name, emails }: Named): string => name || (emails[0]?.address ?? '');
