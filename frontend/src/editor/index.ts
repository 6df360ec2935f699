import { CommuniqueEditor } from "./element";

if (!customElements.get("communique-editor")) customElements.define("communique-editor", CommuniqueEditor);

export { CommuniqueEditor };
export { labels } from "./labels";
