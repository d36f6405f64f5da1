/** What lets our own scripts write style sheets, for this one loading of the page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
const create = document.createElement.bind(document);

/** Ant Design hands the nonce to most of the style sheets it writes, not to those of its drawers and dialogs; so every one gets it where it is made. */
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = create(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
}) as typeof document.createElement;

const setAttribute = Element.prototype.setAttribute;

/** Its text areas measure themselves by a style written as an attribute, which the policy forbids; set as a property it is our own script's. */
Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
  if (name === 'style' && this instanceof HTMLElement) this.style.cssText = value;
  else setAttribute.call(this, name, value);
};
