import { CommuniqueEditor } from "./element";
import { CommuniqueKeptWords } from "./keptWords";

if (!customElements.get("communique-editor")) customElements.define("communique-editor", CommuniqueEditor);
if (!customElements.get("communique-kept-words"))
  customElements.define("communique-kept-words", CommuniqueKeptWords);

export { CommuniqueEditor, CommuniqueKeptWords };
export { labels } from "./labels";
