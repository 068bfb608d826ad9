/** Whether the element is rendered: webmails keep earlier mails in the page, hidden. */
export const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
