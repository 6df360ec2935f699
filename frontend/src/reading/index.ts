import { CommuniquePassages } from "./passages";

if (!customElements.get("communique-passages")) {
  customElements.define("communique-passages", CommuniquePassages);
}

export { CommuniquePassages };
