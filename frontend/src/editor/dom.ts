type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

/** Makes an element; a function among the attributes listens to the event of that name. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (typeof value === "boolean") element.toggleAttribute(name, value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** A button with words on it. */
export function button(words: string, act: () => void, className = "ce-button"): HTMLButtonElement {
  return make("button", { type: "button", class: className, click: act }, words);
}
