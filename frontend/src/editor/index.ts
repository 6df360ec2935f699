import { CommuniqueEditor } from "./element";
import { CommuniqueKeptWords } from "./keptWords";
import { CommuniqueParagraph } from "./paragraph";

if (!customElements.get("communique-editor")) customElements.define("communique-editor", CommuniqueEditor);
if (!customElements.get("communique-kept-words"))
  customElements.define("communique-kept-words", CommuniqueKeptWords);
if (!customElements.get("communique-paragraph"))
  customElements.define("communique-paragraph", CommuniqueParagraph);

export { CommuniqueEditor, CommuniqueKeptWords, CommuniqueParagraph };
export { labels } from "./labels";
