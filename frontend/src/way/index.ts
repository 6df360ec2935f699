import { CommuniqueWay } from "./way";

if (!customElements.get("communique-way")) {
  customElements.define("communique-way", CommuniqueWay);
}

export { CommuniqueWay };
